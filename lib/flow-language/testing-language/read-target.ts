import type { ActionTarget } from './test-case.ts';
import type { MockedActionType } from './vocabulary.ts';

type Parameter = NonNullable<ActionTarget['resource']>['parameter'];
const PARAMETERS: readonly Parameter[] = ['LambdaFunctionARN', 'HoursOfOperationId', 'QueueId', 'AgentId'];

/** `ActionType` with `ActionParameters`, checked before. */
export const readTarget = (actionType: MockedActionType, parameters: Readonly<Record<string, unknown>> | undefined): ActionTarget => {
  for (const parameter of PARAMETERS) {
    const id = parameters?.[parameter];
    if (typeof id === 'string') return { actionType, resource: { parameter, id } };
  }
  const bot = parameters?.LexV2Bot;
  if (typeof bot !== 'object' || bot === null || !Object.hasOwn(bot, 'AliasArn')) return { actionType };
  return { actionType, resource: { parameter: 'AliasArn', id: String(Reflect.get(bot, 'AliasArn')) } };
};
