import { actionDefinition } from '../../flow-language/actions/registry.ts';
import { end, failure, type Outcome, type Pending, success } from '../../flow-language/outcome.ts';
import type { ClockPort, PortName } from '../../flow-language/ports.ts';
import type { RecordedStep } from './step-book.ts';

/** What a replay does not have: queues, agents, far ends, other services. Blocks that ask them end as they did. */
const WORLD: ReadonlySet<PortName> = new Set<PortName>([
  'hours',
  'queues',
  'telephony',
  'bots',
  'tasks',
  'messages',
  'cases',
  'profiles',
  'dataTables',
  'views',
  'signIn',
  'mediaStreams',
  'assistants',
]);

/** Whether the outcome of a block came from outside; what such blocks read beside their outcome is not in a recording. */
const asksTheWorld = (type: string): boolean => {
  const ports: readonly PortName[] = actionDefinition(type)?.ports ?? [];
  const asked = ports.filter((port) => WORLD.has(port));
  // A number that the flow sets is only checked there.
  const isCheckOnly = asked.length === 1 && asked[0] === 'telephony' && ports.includes('contact');
  return asked.length > 0 && !isCheckOnly;
};

/** Keys of a secret input are masked in a recording and cannot be pressed again. */
const isMasked = ({ input }: RecordedStep): boolean => input !== undefined && [...input.keys].some((key) => !'0123456789*#'.includes(key));

const ENDS = ['disconnect', 'end-flow', 'queued', 'transfer-to-agent', 'transfer-to-third-party', 'return-from-module'] as const;

const outcomeOf = (step: RecordedStep): Outcome => {
  const { outcome } = step.action;
  if (outcome.kind === 'error') return failure(outcome.error ?? 'NoMatchingError', outcome.cause);
  if (outcome.kind === 'success') return success(outcome.result);
  const type = ENDS.find((known) => known === step.end) ?? 'end-flow';
  return end({ type });
};

/** The recorded outcome, where the replay cannot find it out by itself; it comes after the time that it took. */
export const standIn = (step: RecordedStep, clock: ClockPort): Outcome | Pending | undefined => {
  if (!asksTheWorld(step.action.actionType) && !isMasked(step)) return undefined;
  const outcome = outcomeOf(step);
  return step.durationMs <= 0 ? outcome : (settle) => clock.after(step.durationMs, () => settle(outcome));
};

/** Whether what the block read is lost: it succeeded, and put values beside its outcome that a recording does not hold. */
export const readsUnrecordedValues = (step: RecordedStep): boolean => {
  const ports: readonly PortName[] = actionDefinition(step.action.actionType)?.ports ?? [];
  const reads = ports.some((port) => WORLD.has(port) && port !== 'hours' && port !== 'telephony');
  return isMasked(step) || (reads && step.action.outcome.kind === 'success' && step.action.outcome.result === undefined);
};
