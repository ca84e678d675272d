import { scanNames } from '../../flow-language/names/scan-names.ts';
import { creationOrder } from './creation-order.ts';
import type { JsonObject } from './document/json-object.ts';
import { textsOf } from './document/text-places.ts';
import { emptyFlow } from './empty-flow.ts';
import { flowKey } from './flow-key.ts';
import type { FlowSummary } from './flows-api.ts';
import type { Pushed } from './push-flows.ts';
import type { PushStep } from './push-step.ts';
import type { Workspace } from './workspace.ts';
import { writeStep } from './write-step.ts';

/** Flows that a file names. */
const refersTo = (document: JsonObject): string[] =>
  [...textsOf(document).values()].flatMap((text) =>
    scanNames(text).flatMap(({ kind, name }) => (kind === 'flow' || kind === 'module' ? [flowKey({ kind, name })] : [])),
  );

/**
 * Writes what was judged: new flows after those that they name, then those that are there already. Flows that name each other in a
 * circle are created empty first. What was written before a failure stays written, and is remembered as such.
 */
export const carryOut = async (steps: readonly PushStep[], workspace: Workspace): Promise<Pushed[]> => {
  const { api, names, report } = workspace;
  const isNew = ({ sides }: PushStep): boolean => sides.remote === undefined;
  const { order, first } = creationOrder(steps.filter(isNew).map((step) => ({ ...step, refers: refersTo(step.file.document) })));
  const there = new Map<string, FlowSummary>();
  const remember = (key: string, flow: FlowSummary): void => {
    there.set(key, flow);
    names.book.add(flow);
  };
  for (const { key, kind, name, type } of first) {
    report(`${key}: created empty, because flows name each other in a circle`);
    remember(key, await api.create({ kind, name, type, content: emptyFlow(type), status: 'PUBLISHED' }));
  }
  const pushed: Pushed[] = [];
  for (const step of [...order, ...steps.filter((one) => !isNew(one))]) {
    const flow = await writeStep(step, there.get(step.key) ?? step.sides.remote?.stored, workspace);
    if (isNew(step)) remember(step.key, flow);
    report(`${step.key}: ${step.outcome}`);
    pushed.push({ key: step.key, file: step.file.file, outcome: step.outcome });
  }
  return pushed;
};
