export { displayNumber } from './display.ts';
export { exampleNumber } from './example-number.ts';
export type { MainlandPlace } from './mainland-places.ts';
export { mainlandPlaces } from './mainland-places.ts';
export type { NormalizedNumber, NumberType } from './normalize.ts';
export { normalizeNumber } from './normalize.ts';
export type { Place } from './place.ts';
export { placeName } from './place-name.ts';
export { placeOf } from './place-of.ts';
