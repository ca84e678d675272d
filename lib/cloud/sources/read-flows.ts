import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FlowDocument, FlowType } from '../../flow-language/document.ts';
import { nearestName } from '../../flow-language/nearest-name.ts';
import { parseFlow } from '../../flow-language/parse-flow.ts';
import { flowProblemText } from './flow-problem-text.ts';
import { type FlowSource, flowKey } from './flow-source.ts';
import { FLOW_TYPE_NAMES } from './flow-type-names.ts';
import { jsonFault } from './json-fault.ts';
import { listFiles } from './list-files.ts';

export interface FlowFiles {
  sources: FlowSource[];
  /** Names of the files that cannot be read. */
  unread: string[];
  problems: string[];
}

/** Flows and modules below `contact-flows/`, with every file that cannot be one named among the problems. */
export function readFlows(root: string): FlowFiles {
  const sources: FlowSource[] = [];
  const unread: string[] = [];
  const problems: string[] = [];
  const keys = new Map<string, string>();
  for (const file of [...listFiles(root, 'contact-flows/modules', '.json'), ...listFiles(root, 'contact-flows/flows', '.json')]) {
    const read = readFlow(root, file, file.startsWith('contact-flows/modules/'));
    if ('problems' in read) {
      problems.push(...read.problems);
      unread.push(path.basename(file, '.json'));
      continue;
    }
    const twin = keys.get(flowKey(read));
    if (twin !== undefined) problems.push(`${file}: has the name "${read.name}", which ${twin} has too. Give each its own Metadata.name.`);
    keys.set(flowKey(read), file);
    sources.push(read);
  }
  return { sources, unread, problems };
}

function readFlow(root: string, file: string, isModule: boolean): FlowSource | { problems: string[] } {
  const content = readFileSync(path.join(root, file), 'utf8');
  const fault = jsonFault(content);
  if (fault !== undefined) return { problems: [`${file}:${fault}`] };
  const parsed = parseFlow(content, { file });
  if (!parsed.ok) return { problems: parsed.problems.map((problem) => flowProblemText(file, problem)) };
  const { document } = parsed;
  const type = isModule ? 'MODULE' : flowType(document);
  if (typeof type !== 'string') return { problems: [`${file}: ${type.problem}`] };
  const name = text(document, 'name') ?? path.basename(file, '.json');
  if (name.length > 127) return { problems: [`${file}: Metadata.name has ${name.length} characters, at most 127 are allowed.`] };
  return { file, name, type, description: text(document, 'description'), document };
}

function flowType(document: FlowDocument): FlowType | { problem: string } {
  const written = text(document, 'type');
  const known = [...FLOW_TYPE_NAMES.keys()];
  if (written === undefined) return { problem: `Metadata.type is missing. Write one of ${known.join(', ')}.` };
  const near = nearestName(written, known);
  const cure = near === undefined ? `Write one of ${known.join(', ')}.` : `Did you mean "${near}"?`;
  return FLOW_TYPE_NAMES.get(written) ?? { problem: `Metadata.type "${written}" is no flow type. ${cure}` };
}

function text(document: FlowDocument, key: 'name' | 'type' | 'description'): string | undefined {
  const value = document.Metadata !== undefined && Object.hasOwn(document.Metadata, key) ? document.Metadata[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
