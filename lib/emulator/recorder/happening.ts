import type { TraceEvent } from '../trace.ts';

/** What can be compared between a recording and its replay: no times, no ids of plays. */
export type Happening =
  | { kind: 'flow'; flow: string }
  | {
      kind: 'block';
      flow: string;
      block: string;
      type: string;
      outcome: string;
      next: string | null;
      parameters: Readonly<Record<string, unknown>>;
    }
  | { kind: 'prompt'; to: 'customer' | 'agent'; text: string }
  | { kind: 'input'; keys: string; result: string }
  | { kind: 'function'; arn: string; ok: boolean }
  | { kind: 'end'; flow: string; end: string };

const outcomeText = ({ kind, result, error }: Extract<TraceEvent, { type: 'action' }>['outcome']): string => error ?? result ?? kind;

/** Undefined: an event that says nothing about the way of the flow. */
export const happeningOf = (event: TraceEvent): Happening | undefined => {
  if (event.type === 'flow-started') return { kind: 'flow', flow: event.flow.name };
  if (event.type === 'flow-ended') return { kind: 'end', flow: event.flow.name, end: event.end };
  if (event.type === 'prompt') return { kind: 'prompt', to: event.to, text: event.text ?? `♪ ${event.prompt ?? ''}` };
  if (event.type === 'input') return { kind: 'input', keys: event.keys, result: event.result };
  if (event.type === 'lambda') return { kind: 'function', arn: event.functionArn, ok: event.ok };
  if (event.type !== 'action') return undefined;
  const { flow, identifier: block, actionType: type, outcome, next, parameters } = event;
  return { kind: 'block', flow: flow.name, block, type, outcome: outcomeText(outcome), next, parameters };
};

/** Deep equality of plain data. */
const isEqual = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = definedKeys(left);
  return (
    keys.length === definedKeys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && isEqual(Reflect.get(left, key), Reflect.get(right, key)))
  );
};

/** A recording that has been a file has no undefined values. */
const definedKeys = (value: object): string[] => Object.keys(value).filter((key) => Reflect.get(value, key) !== undefined);

/** In what two happenings differ; undefined: in nothing. */
export const differenceOf = (recorded: Happening, replayed: Happening): string | undefined => {
  if (recorded.kind !== replayed.kind) return 'something else happened';
  const fields = Object.keys(recorded).filter((field) => !isEqual(Reflect.get(recorded, field), Reflect.get(replayed, field)));
  return fields.length === 0 ? undefined : fields.join(', ');
};
