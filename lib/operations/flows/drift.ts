export const DRIFT_STATES = ['same', 'changed here', 'changed in the instance', 'both', 'only here', 'only there'] as const;
/** How a file and the flow of its name stand to each other. `both`: each changed since they were last the same, or nobody knows when that was. */
export type DriftState = (typeof DRIFT_STATES)[number];

export interface DriftFacts {
  /** Comparable hash of the file; absent: there is none. */
  here?: string;
  /** Comparable hash of the flow in the instance, and the hash of its content as it is; absent: there is none. */
  there?: { comparable: string; content: string };
  /** The same two at the last pull or push. */
  base?: { file: string; content: string };
}

/**
 * Judges by hashes alone. The content's own hash says whether the instance changed, whatever its names stand for today; the
 * comparable one whether the file did: a message of the definition is part of the file.
 */
export const driftOf = ({ here, there, base }: DriftFacts): DriftState => {
  if (here === undefined) return 'only there';
  if (there === undefined) return 'only here';
  if (here === there.comparable) return 'same';
  if (base === undefined) return 'both';
  const changedThere = there.content !== base.content;
  const changedHere = here !== base.file;
  if (changedThere) return changedHere ? 'both' : 'changed in the instance';
  return 'changed here';
};
