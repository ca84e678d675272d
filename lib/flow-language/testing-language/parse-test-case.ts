import { LIMITS } from '../document-shape.ts';
import { structureProblems } from '../structure-problems.ts';
import { actionProblems } from './action-problems.ts';
import { observationProblems } from './observation-problems.ts';
import { readAction } from './read-action.ts';
import { readEntryPoint, readInitialization } from './read-entry-point.ts';
import { readEvent } from './read-event.ts';
import { type ObservationShape, testShape } from './shape/document-shape.ts';
import { readShape } from './shape/shape-problems.ts';
import type { Observation, TestCase, Usage } from './test-case.ts';
import type { TestProblem } from './test-problem.ts';
import { OLD_USAGE_TYPES } from './vocabulary.ts';

/** `problems` of a test that was read are warnings. */
export type ParsedTestCase = { ok: true; test: TestCase; problems: TestProblem[] } | { ok: false; problems: TestProblem[] };

export interface TestCaseOrigin {
  /** Members of CreateTestCase beside the content; they win over their copies in the content's metadata. */
  entryPoint?: unknown;
  initializationData?: unknown;
}

const refuse = (rule: TestProblem['rule'], message: string): ParsedTestCase => ({
  ok: false,
  problems: [{ severity: 'error', rule, path: '', message }],
});

const textOf = (content: unknown): string | undefined => {
  if (typeof content === 'string') return content;
  try {
    return JSON.stringify(content);
  } catch {
    return undefined;
  }
};

const label = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

const usageOf = (usage: ObservationShape['Usage']): Usage | undefined => {
  if (usage === undefined) return undefined;
  const { Type, Times = 0 } = usage;
  const type = Type === 'EXACTLY' || Type === 'ANY' ? OLD_USAGE_TYPES[Type] : Type;
  return { type, times: type === 'Always' ? 0 : Times };
};

const observationOf = ({ Identifier, Event, Usage, Actions = [], Transitions }: ObservationShape): Observation => ({
  identifier: Identifier,
  event: readEvent(Event),
  usage: usageOf(Usage),
  actions: Actions.map((action, index) => readAction(action, `${Identifier}[${index}]`)),
  next: Transitions?.NextObservations ?? [],
});

/**
 * Reads a document of Connect's testing language (`Content` of CreateTestCase, as text or parsed) with all that is wrong with
 * it. Names such as `${queue:support}` stand for ids wherever these may stand. Never throws; the answer shares nothing with the input.
 */
export const parseTestCase = (content: unknown, origin: TestCaseOrigin = {}): ParsedTestCase => {
  const text = textOf(content);
  if (text === undefined) return refuse('json', 'The test is not a JSON value');
  if (text.length > LIMITS.characters)
    return refuse('size', `The test has ${text.length} characters, at most ${LIMITS.characters} are allowed`);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return refuse('json', `The test is not JSON (${error instanceof Error ? error.message : 'unreadable'})`);
  }
  const [structure] = structureProblems(document);
  if (structure !== undefined) return refuse(structure.rule === 'depth' ? 'depth' : 'forbidden-key', structure.message);
  const shape = readShape(testShape, document);
  if (!shape.ok) return shape;
  const { Observations } = shape.value;
  const metadata: Readonly<Record<string, unknown>> = shape.value.Metadata ?? {};
  const entryPoint = readEntryPoint(
    origin.entryPoint ?? metadata.entryPoint,
    origin.entryPoint === undefined ? 'Metadata.entryPoint' : 'EntryPoint',
  );
  const initialization = readInitialization(
    origin.initializationData ?? metadata.initializationData,
    origin.initializationData === undefined ? 'Metadata.initializationData' : 'InitializationData',
  );
  const problems = [
    ...observationProblems(Observations),
    ...Observations.flatMap(actionProblems),
    ...(entryPoint.ok ? [] : entryPoint.problems),
    ...(initialization.ok ? [] : initialization.problems),
  ];
  if (!entryPoint.ok || !initialization.ok || problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  return {
    ok: true,
    problems,
    test: {
      name: label(metadata.name),
      description: label(metadata.description),
      entryPoint: entryPoint.value,
      attributes: initialization.value,
      observations: Observations.map(observationOf),
      metadata,
    },
  };
};
