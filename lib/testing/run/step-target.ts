import type { Inventory } from '../../emulator/inventory/inventory.ts';
import type { RehearsalStep } from '../../flow-language/ports.ts';
import type { ActionTarget } from '../../flow-language/testing-language/test-case.ts';
import type { MockedActionType } from '../../flow-language/testing-language/vocabulary.ts';
import { functionName } from './function-doubles.ts';

/** Type of the flow action → its name in the testing language, where that is another one (exported). */
const TYPES: ReadonlyMap<string, MockedActionType> = new Map([
  ['InvokeLambdaFunction', 'InvokeLambdaFunction'],
  ['CheckHoursOfOperation', 'CheckHoursOfOperation'],
  ['TransferContactToQueue', 'TransferContactToQueue'],
  ['ConnectParticipantWithLexBot', 'ConnectParticipantWithLexBot'],
  ['DequeueContactAndTransferToQueue', 'DequeueAndTransferToQueue'],
]);

export const mockedType = (actionType: string): MockedActionType | undefined => TYPES.get(actionType);

const textAt = (value: unknown, key: string): string | undefined => {
  const item: unknown = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  return typeof item === 'string' ? item : undefined;
};

/** What an action is about to use, as far as tests can name it: parameter → id or ARN. */
const used = ({ action, parameters, scope }: RehearsalStep, inventory: Inventory): ReadonlyMap<string, string> => {
  const { queue } = scope.contact;
  const found = new Map<string, string>();
  const add = (parameter: string, id: string | undefined): void => {
    if (id !== undefined) found.set(parameter, id);
  };
  switch (action.Type) {
    case 'InvokeLambdaFunction':
      add('LambdaFunctionARN', textAt(parameters, 'LambdaFunctionARN'));
      break;
    case 'CheckHoursOfOperation':
      // Without an id the hours of the target queue are checked (documented).
      add(
        'HoursOfOperationId',
        textAt(parameters, 'HoursOfOperationId') ?? (queue ? inventory.queues.get(queue.id)?.hoursOfOperationId : undefined),
      );
      break;
    case 'TransferContactToQueue':
      add(queue?.agentId === undefined ? 'QueueId' : 'AgentId', queue?.id);
      break;
    case 'DequeueContactAndTransferToQueue':
      for (const parameter of ['QueueId', 'AgentId']) add(parameter, textAt(parameters, parameter));
      break;
    case 'ConnectParticipantWithLexBot':
      add('AliasArn', textAt(Object.hasOwn(parameters, 'LexV2Bot') ? parameters.LexV2Bot : undefined, 'AliasArn'));
      break;
  }
  return found;
};

/** Ids and ARNs of one thing are the same; functions are told apart by their names, whatever version or alias is meant. */
const canonical = (parameter: string, id: string, inventory: Inventory): string => {
  if (parameter === 'LambdaFunctionARN') return functionName(id);
  if (parameter === 'HoursOfOperationId') return inventory.hours.get(id)?.id ?? id;
  if (parameter === 'QueueId') return inventory.queues.get(id)?.id ?? id;
  return parameter === 'AgentId' ? (inventory.user(id)?.id ?? inventory.queues.get(id)?.agentId ?? id) : id;
};

/** Whether an action of the flow is one that a test means. */
export const isTarget = (target: ActionTarget, step: RehearsalStep, inventory: Inventory): boolean => {
  if (target.actionType !== mockedType(step.action.Type)) return false;
  if (target.resource === undefined) return true;
  const { parameter, id } = target.resource;
  const own = used(step, inventory).get(parameter);
  return own !== undefined && canonical(parameter, own, inventory) === canonical(parameter, id, inventory);
};
