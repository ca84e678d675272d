/** A sound of the library. */
export interface PromptFile {
  /** Base name: what `${prompt:name}` and a queue's `music` refer to. */
  name: string;
  /** Path below the project. */
  file: string;
}
