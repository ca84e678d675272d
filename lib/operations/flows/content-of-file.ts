import type { FlowType } from '../../flow-language/document.ts';
import { FLOW_TYPE_NAMES } from '../../flow-language/flow-type-names.ts';
import { parseFlow } from '../../flow-language/parse-flow.ts';
import { validateFlow } from '../../flow-language/validate-flow.ts';
import type { JsonObject } from './document/json-object.ts';
import { fileFormOf } from './file-form.ts';
import { takeFactsOut } from './files/flow-facts.ts';
import type { FlowFile } from './files/flow-file.ts';
import { flowKey } from './flow-key.ts';
import { idsFromNames, type UnknownName } from './names/ids-from-names.ts';
import type { Names } from './names/resolve-text.ts';
import { unknownNameText } from './names/unknown-name-text.ts';
import { problemText } from './problem-text.ts';
import type { Sides } from './read-sides.ts';

/** A file as the service is to have it. */
export interface FileContent {
  /** JSON text. */
  content: string;
  unknown: UnknownName[];
}

export type ReadableFile = FlowFile & { document: JsonObject };

/** A flow that is pushed along is named before it is there: by `flow:name` and `module:name`. */
const isComing = ({ kind, name }: UnknownName, coming: ReadonlySet<string>): boolean =>
  (kind === 'flow' || kind === 'module') && coming.has(flowKey({ kind, name }));

/**
 * The content that a file stands for, with ids for names. What the instance has now, else what it had at the last pull, says how an id
 * was spelled, so that a flow nobody changed comes back as it was.
 */
export const contentOfFile = ({ remote, base }: Pick<Sides, 'remote' | 'base'>, file: ReadableFile, names: Names): FileContent => {
  const known = remote === undefined ? base : fileFormOf(remote, names, { like: file.document }).base;
  const { document, unknown } = idsFromNames(file.document, names, known?.exact);
  return { content: JSON.stringify(takeFactsOut(document, known?.undo)), unknown };
};

/** Why the service would not publish a content, as sentences. Names were judged where they were resolved: what is left of them is text. */
export const invalidContent = (file: string, content: string, type: FlowType): string[] => {
  const parsed = parseFlow(content, { file });
  const problems = parsed.ok ? validateFlow(parsed.document, { type }) : parsed.problems;
  return problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'name-kind').map((problem) => problemText(file, problem));
};

/** Names of a content that stand for nothing, as sentences. */
export const unknownNames = (file: string, unknown: readonly UnknownName[], names: Names, coming: ReadonlySet<string>): string[] =>
  unknown
    .filter((use) => !isComing(use, coming))
    .map((use) => problemText(file, { action: use.action, path: use.path, ...unknownNameText(use, names) }));

/** The type of a file's flow: what it says, else what the instance has. A sentence says what is wrong. */
export const typeOf = (file: FlowFile, there: FlowType | undefined): { type: FlowType } | { problem: string } => {
  if (file.type === undefined) {
    if (there !== undefined) return { type: there };
    return { problem: `${file.file}: Metadata.type is missing. Write one of ${[...FLOW_TYPE_NAMES.keys()].join(', ')}.` };
  }
  if (there === undefined || there === file.type) return { type: file.type };
  return {
    problem: `${file.file}: is of type ${file.type}, while the instance's "${file.name}" is of type ${there}, which cannot change. Give the file another Metadata.name, or the type it had.`,
  };
};
