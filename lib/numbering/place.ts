/**
 * Where a number belongs and who runs it, each `unknown` when not known. `country` is ISO 3166-1 alpha-2 (HK, MO and TW are countries of
 * their own). Mainland places and carriers have Chinese names in the common short form (`广东`, `广州`, `中国移动`), places elsewhere
 * English ones: `docs/areas.md` lists them. `carrier` is the one the range was given to: ported numbers are not known.
 */
export interface Place {
  country: string;
  province: string;
  city: string;
  carrier: string;
}

export const UNKNOWN = 'unknown';
