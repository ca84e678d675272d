/** Keys and indexes from the root of the definition. */
export type Path = readonly (string | number)[];

/** A problem before its place in the file is known. `at` says whether the key or the value at the end of the path is meant. */
export interface Finding {
  path: Path;
  at: 'key' | 'value';
  message: string;
  cure?: string;
  /** Where the text is known to stand, when the path alone would not find it: a key that is there twice. */
  offset?: number;
}
