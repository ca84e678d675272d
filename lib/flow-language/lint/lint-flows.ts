import type { FlowType } from '../document.ts';
import { parseFlow } from '../parse-flow.ts';
import type { FlowProblem } from '../problem.ts';
import { validateFlow } from '../validate-flow.ts';
import { flowTypeOf, type TypeOfFlow } from './flow-type-of.ts';
import { LINT_RULES } from './lint-rules.ts';
import { type CenterNames, type LintedFlow, type LintSet, makeLintSet } from './lint-set.ts';
import { placeholderProblems } from './placeholder-problems.ts';
import { type ReadDraft, readDraft } from './read-draft.ts';
import { unknownNames } from './unknown-names.ts';

export interface LintSource {
  /** Named in the report. */
  file: string;
  /** Whole path, for what its folder says; absent: `file`. */
  path?: string;
  /** JSON of the document. */
  text: string;
  /** What the definition of its center lets it name; absent: names are only looked at for their form. */
  center?: CenterNames;
}

export interface LintOptions {
  /** Of all files; absent: each file's own. */
  type?: FlowType;
  /** Saved drafts: the service stores them without judging their content, so what it would refuse later is a warning. */
  draft?: boolean;
}

export interface FileReport {
  file: string;
  /** Absent when the file cannot be read as a flow. */
  type?: TypeOfFlow;
  /** In document order, what concerns the whole document first. */
  problems: FlowProblem[];
}

/** Rules that a draft has to keep too: without them it is no document, or no center can hold it. */
const ALSO_FOR_DRAFTS: ReadonlySet<string> = new Set(['json', 'size', 'depth', 'forbidden-key', 'shape', 'name-kind', 'unknown-name']);

const asDraft = (problem: FlowProblem): FlowProblem => (ALSO_FOR_DRAFTS.has(problem.rule) ? problem : { ...problem, severity: 'warning' });

/** `${self:queue}` is a placeholder of another tool; only where a definition is at hand must each name be one of ours. */
const withoutDefinition = (problem: FlowProblem): FlowProblem =>
  problem.rule === 'name-kind' ? { ...problem, severity: 'warning' } : problem;

const placeOf = (path: string): number => {
  const index = path.startsWith('Actions[') ? Number.parseInt(path.slice('Actions['.length), 10) : -1;
  return Number.isNaN(index) ? -1 : index;
};

const ownProblems = (flow: LintedFlow, set: LintSet): FlowProblem[] => [
  ...placeholderProblems(flow.document),
  ...(flow.center === undefined ? [] : unknownNames(flow.document, flow.center)),
  ...LINT_RULES.flatMap((rule) => rule.check(flow, set)),
];

const readSource = (source: LintSource, draft: boolean): ReadDraft => {
  if (draft) return readDraft(source.text, source);
  const parsed = parseFlow(source.text, source);
  return parsed.ok ? { ...parsed, problems: [] } : parsed;
};

/**
 * Judges flows together: for each what the service would say (errors refuse it, in the service's words), and the warnings
 * of the rules beyond it. Files that cannot be read are reported, never thrown. The order of the reports is that of the sources.
 */
export const lintFlows = (sources: readonly LintSource[], { type: given, draft = false }: LintOptions = {}): FileReport[] => {
  const typed = sources.map((source) => {
    const read = readSource(source, draft);
    if (!read.ok) return { source, problems: read.problems };
    const type = flowTypeOf(read.document, source.path ?? source.file, given);
    return { source, document: read.document, type, problems: [...read.problems, ...validateFlow(read.document, { type: type.type })] };
  });
  const set = makeLintSet(
    typed.flatMap(({ source, document, type }) =>
      document === undefined ? [] : [{ file: source.file, document, type: type.type, center: source.center }],
    ),
  );
  const byDocument = new Map(set.flows.map((flow) => [flow.document, flow]));
  return typed.map(({ source, document, type, problems }): FileReport => {
    const flow = document && byDocument.get(document);
    const ofService = source.center === undefined ? problems.map(withoutDefinition) : problems;
    const all = flow === undefined ? ofService : [...ofService, ...ownProblems(flow, set)];
    const judged = draft ? all.map(asDraft) : all;
    return {
      file: source.file,
      ...(type === undefined ? {} : { type }),
      problems: judged.sort((a, b) => placeOf(a.path) - placeOf(b.path)),
    };
  });
};
