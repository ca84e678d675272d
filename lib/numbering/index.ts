export { displayNumber } from './display.ts';
export type { NormalizedNumber, NumberType } from './normalize.ts';
export { normalizeNumber } from './normalize.ts';
export type { Place } from './place.ts';
