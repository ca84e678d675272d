import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FlowDocument, FlowType } from '../../flow-language/document.ts';
import { FLOW_TYPE_NAMES } from '../../flow-language/flow-type-names.ts';
import { parseFlow } from '../../flow-language/parse-flow.ts';
import { TestingError } from '../testing-error.ts';
import type { PlannedFlow } from './center-plan.ts';

const jsonFiles = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (cause) {
    throw new TestingError([`${folder}: ${cause instanceof Error ? cause.message : 'cannot be read'}`]);
  }
};

const label = (document: FlowDocument, key: string): string | undefined => {
  const value = document.Metadata !== undefined && Object.hasOwn(document.Metadata, key) ? document.Metadata[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A document that returns as only a module can is one; else the designer's type counts, and what has none answers calls. */
const typeOf = (document: FlowDocument): FlowType => {
  if (document.Actions.some(({ Type }) => Type === 'EndFlowModuleExecution')) return 'MODULE';
  return FLOW_TYPE_NAMES.get(label(document, 'type') ?? '') ?? 'CONTACT_FLOW';
};

/** One flow from its text; `name` where its metadata has none. Throws TestingError with every problem. */
export const readFlowText = (text: string, name: string): PlannedFlow => {
  const parsed = parseFlow(text);
  if (!parsed.ok)
    throw new TestingError(parsed.problems.map(({ path, message }) => `${name}${path === '' ? '' : `, ${path}`}: ${message}`));
  const { document } = parsed;
  return { name: label(document, 'name') ?? name, type: typeOf(document), document };
};

/** Every flow and module of a folder and the folders in it (`*.json`, as exported or hand-written). Throws TestingError with every problem. */
export const readFlowFolder = (folder: string): PlannedFlow[] => {
  const problems: string[] = [];
  const flows = jsonFiles(folder).flatMap((file) => {
    try {
      return [readFlowText(readFileSync(file, 'utf8'), basename(file, '.json'))];
    } catch (error) {
      if (!(error instanceof TestingError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new TestingError(problems);
  return flows;
};
