import type { RandomPort } from './ports.ts';

const hex = (random: RandomPort, digits: number): string =>
  random
    .integer(0, 16 ** digits - 1)
    .toString(16)
    .padStart(digits, '0');

/** A UUID (version 4) drawn from the centre's random numbers, so that a seed repeats it. */
export const randomUuid = (random: RandomPort): string => {
  const variant = random.integer(8, 11).toString(16);
  return `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-${variant}${hex(random, 3)}-${hex(random, 8)}${hex(random, 4)}`;
};
