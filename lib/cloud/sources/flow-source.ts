import type { FlowDocument, FlowType } from '../../flow-language/document.ts';

/** A flow or module file, read and well formed. */
export interface FlowSource {
  /** Path below the project, for messages. */
  file: string;
  /** `Metadata.name`, else the file's base name: what `${flow:name}` and `${module:name}` refer to. */
  name: string;
  type: FlowType;
  description?: string;
  document: FlowDocument;
}

/** `flow:main-entry`, `module:speak`: flows and modules are named apart. */
export const flowKey = (source: Pick<FlowSource, 'type' | 'name'>): string =>
  `${source.type === 'MODULE' ? 'module' : 'flow'}:${source.name}`;
