import path from 'node:path';
import type { FlowType } from '../../../flow-language/document.ts';
import { readFlowType } from '../../../flow-language/explore/guess-flow-type.ts';
import { FLOW_TYPE_NAMES } from '../../../flow-language/flow-type-names.ts';
import type { FlowProblem } from '../../../flow-language/problem.ts';
import { isJsonObject, type JsonObject, memberOf } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import type { FlowKind } from '../flow-key.ts';
import { nameOfFile } from './file-name.ts';
import type { FlowFacts } from './flow-facts.ts';

/** A flow or module file of a project. */
export interface FlowFile {
  /** Path below the folder, with `/`: `flows/main-entry.json`. */
  file: string;
  kind: FlowKind;
  name: string;
  /** Undefined when the file does not say: the instance may. */
  type?: FlowType;
  description?: string;
  contract?: unknown;
  /** Absent when the file cannot be read. */
  document?: JsonObject;
  problems: FlowProblem[];
}

const textIn = (metadata: JsonObject, key: string): string | undefined => {
  const value = memberOf(metadata, key);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

const wrongType = (written: string): FlowProblem => ({
  severity: 'error',
  rule: 'flow-type',
  path: 'Metadata.type',
  message: `"${written}" is no flow type`,
  cure: `Write one of ${[...FLOW_TYPE_NAMES.keys()].join(', ')}.`,
});

/** Reads a file's text. The name is `Metadata.name`, else what the file is called. */
export const readFlowFile = (file: string, kind: FlowKind, text: string): FlowFile => {
  const base = path.posix.basename(file, '.json');
  const named = nameOfFile(base) ?? base;
  const read = readDocument(text);
  if (!read.ok) return { file, kind, name: named, problems: read.problems };
  const { document } = read;
  const metadata = isJsonObject(document.Metadata) ? document.Metadata : {};
  const written = textIn(metadata, 'type');
  const type = kind === 'module' ? 'MODULE' : readFlowType(written ?? '');
  return {
    file,
    kind,
    name: textIn(metadata, 'name') ?? named,
    type,
    description: textIn(metadata, 'description'),
    contract: memberOf(metadata, 'contract'),
    document,
    problems: kind === 'flow' && written !== undefined && type === undefined ? [wrongType(written)] : [],
  };
};

export const factsOf = ({ name, description, contract }: FlowFile, type: FlowType): FlowFacts => ({ name, type, description, contract });
