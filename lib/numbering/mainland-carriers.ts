import { MAINLAND_CARRIERS } from './generated/mainland.ts';

/** Three or four digits of a mainland mobile number → carrier. */
const carriers: ReadonlyMap<number, string> = new Map(
  MAINLAND_CARRIERS.flatMap((line) => {
    const [name = '', prefixes = ''] = line.split('|');
    return prefixes.split(' ').map((prefix): [number, string] => [Number(prefix), name]);
  }),
);

/** The carrier that a segment (seven digits, 1380013) was given to. */
export function carrierOfSegment(segment: number): string | undefined {
  return carriers.get(Math.floor(segment / 10_000)) ?? carriers.get(Math.floor(segment / 1000));
}
