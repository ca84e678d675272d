import type { FlowType } from '../../flow-language/document.ts';
import type { ReadableFile } from './content-of-file.ts';
import type { FlowKind } from './flow-key.ts';
import type { Sides } from './read-sides.ts';

/** A file that was judged and is to be written to the instance. */
export interface PushStep {
  key: string;
  kind: FlowKind;
  name: string;
  type: FlowType;
  file: ReadableFile;
  sides: Sides;
  outcome: 'created' | 'updated' | 'saved as a draft';
}
