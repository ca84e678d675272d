import type { BootOptions, RunningCenter } from './running-center.ts';

export type { BootOptions, CenterLog, RunningCenter } from './running-center.ts';

/**
 * Starts the centre that an assembly describes: listens, creates every resource, recovers what a killed process left open.
 * Rejects with `LocalError` (`lib/local/local-error.ts`): `code` from a closed list, `problems` with all that is wrong at once.
 */
export const bootCenter = async (options: BootOptions): Promise<RunningCenter> => {
  throw new Error(`cannot boot ${options.assembly}`);
};
