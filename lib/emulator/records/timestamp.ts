/** `yyyy-mm-ddThh:mm:ssZ`, whole seconds, as contact records have it (documented). */
export const timestamp = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

export const timestampOrNull = (milliseconds: number | null | undefined): string | null =>
  milliseconds === null || milliseconds === undefined ? null : timestamp(milliseconds);

/** Whole seconds between two moments, counted between their whole-second forms so that record and durations agree. */
export const secondsBetween = (from: number, to: number): number => Math.floor(to / 1000) - Math.floor(from / 1000);
