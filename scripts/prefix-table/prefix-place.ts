/** What a number beginning with `prefix` (calling code first, no `+`) tells. */
export interface PrefixPlace {
  prefix: string;
  country: string;
  province?: string | undefined;
  city?: string | undefined;
}
