import type { Shelf } from '../../../emulator/inventory/shelf.ts';
import type { Named } from '../../../emulator/inventory/types.ts';
import { ResourceError } from '../resource-error.ts';

/** Ids of resources that a property names by ARN or id. Throws ResourceError with every one that is not there. */
export const idsOf = <T extends Named>(shelf: Shelf<T>, named: readonly { place: string; value: string }[]): string[] => {
  const problems: string[] = [];
  const ids = named.flatMap(({ place, value }) => {
    const found = shelf.get(value);
    if (!found) problems.push(`${place}: "${value}" does not exist in this instance`);
    return found ? [found.id] : [];
  });
  if (problems.length > 0) throw new ResourceError(problems);
  return ids;
};

/** The same for one. */
export const idOf = <T extends Named>(shelf: Shelf<T>, place: string, value: string): string => idsOf(shelf, [{ place, value }])[0] ?? '';
