import type { TraceEvent } from '../trace.ts';

/** What a test has to answer in place of the world: one time that a flow asked. */
export interface Mock {
  /** Index of the event at which the answer was there. */
  place: number;
  actionType: 'InvokeLambdaFunction' | 'CheckHoursOfOperation' | 'TransferContactToQueue' | 'DequeueAndTransferToQueue';
  parameters: Record<string, unknown>;
  response: Record<string, unknown>;
}

type Action = Extract<TraceEvent, { type: 'action' }>;

const seconds = (milliseconds: number): { DelaySeconds?: number } =>
  milliseconds < 1000 ? {} : { DelaySeconds: Math.round(milliseconds / 1000) };

/** Values that are ids are named as the rest of the test names them. */
const named = (value: unknown, reference: (id: string) => string): unknown => {
  if (typeof value === 'string') return reference(value);
  if (Array.isArray(value)) return value.map((item) => named(item, reference));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, named(item, reference)]));
};

const functionMock = (event: Extract<TraceEvent, { type: 'lambda' }>, reference: (id: string) => string): Omit<Mock, 'place'> => {
  const error = event.error?.startsWith('TimeLimitExceeded') ? 'TimeLimitExceeded' : 'NoMatchingError';
  return {
    actionType: 'InvokeLambdaFunction',
    parameters: { LambdaFunctionARN: reference(event.functionArn) },
    response: event.ok
      ? {
          Type: 'ExecutionResult',
          ExecutionResult: { LoadedData: JSON.stringify(named(event.result ?? {}, reference)), ...seconds(event.durationMs) },
        }
      : { Type: 'Error', Error: { Value: error } },
  };
};

const hoursMock = ({ parameters, outcome }: Action, reference: (id: string) => string): Omit<Mock, 'place'> => {
  const id = parameters.HoursOfOperationId;
  return {
    actionType: 'CheckHoursOfOperation',
    parameters: typeof id === 'string' ? { HoursOfOperationId: reference(id) } : {},
    response:
      outcome.kind === 'success'
        ? { Type: 'ExecutionResult', ExecutionResult: { Value: outcome.result === 'True' ? 'InHours' : 'OutOfHours' } }
        : { Type: 'Error', Error: { Value: 'NoMatchingError' } },
  };
};

/** A queue that took the contact does so in a test without being told. */
const queueMock = ({ actionType, outcome }: Action): Omit<Mock, 'place'> | undefined => {
  if (outcome.kind !== 'error') return undefined;
  const Value = outcome.error === 'QueueAtCapacity' ? 'QueueAtCapacity' : 'NoMatchingError';
  return {
    actionType: actionType === 'TransferContactToQueue' ? actionType : 'DequeueAndTransferToQueue',
    parameters: {},
    response: { Type: 'Error', Error: { Value } },
  };
};

const mockOf = (event: TraceEvent, reference: (id: string) => string): Omit<Mock, 'place'> | undefined => {
  if (event.type === 'lambda') return functionMock(event, reference);
  if (event.type !== 'action') return undefined;
  if (event.actionType === 'CheckHoursOfOperation') return hoursMock(event, reference);
  const isQueue = event.actionType === 'TransferContactToQueue' || event.actionType === 'DequeueContactAndTransferToQueue';
  return isQueue ? queueMock(event) : undefined;
};

/** Every answer of the world in a recording that the testing language can play, in order. */
export const mocksOf = (events: readonly TraceEvent[], reference: (id: string) => string): Mock[] =>
  events.flatMap((event, place) => {
    const mock = mockOf(event, reference);
    return mock === undefined ? [] : { place, ...mock };
  });
