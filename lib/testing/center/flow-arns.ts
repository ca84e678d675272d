import type { PlannedFlow } from './center-plan.ts';

const ownText = (value: unknown, ...keys: readonly string[]): string | undefined => {
  let place = value;
  for (const key of keys) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return undefined;
    place = Reflect.get(place, key);
  }
  return typeof place === 'string' ? place : undefined;
};

const PLACES = [
  {
    parameter: 'ContactFlowId',
    labels: [
      ['parameters', 'ContactFlowId', 'displayName'],
      ['ContactFlow', 'text'],
      ['contactFlow', 'text'],
    ],
  },
  { parameter: 'FlowModuleId', labels: [['parameters', 'FlowModuleId', 'displayName'], ['contactFlowModuleName']] },
] as const;

/**
 * Flows exported from an account name each other by ARN, and the designer's metadata keeps the name that goes with it
 * (exported). With it the flows of a folder find each other again: name → ARN.
 */
export const arnsInMetadata = (flows: readonly PlannedFlow[]): ReadonlyMap<string, string> => {
  const arns = new Map<string, string>();
  for (const { document } of flows) {
    for (const { Identifier, Parameters } of document.Actions) {
      for (const { parameter, labels } of PLACES) {
        const arn = ownText(Parameters, parameter);
        const name = labels
          .map((label) => ownText(document.Metadata, 'ActionMetadata', Identifier, ...label))
          .find((text) => text !== undefined);
        if (arn?.startsWith('arn:') === true && name !== undefined && !arns.has(name)) arns.set(name, arn);
      }
    }
  }
  return arns;
};
