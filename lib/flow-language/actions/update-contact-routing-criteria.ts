import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { lonePath } from '../references/scan-paths.ts';
import { routingStepsOf } from './routing-criteria/routing-steps.ts';

const wholePath = v.pipe(
  v.string(),
  v.check((text) => lonePath(text) !== undefined, 'one path'),
);

export const updateContactRoutingCriteria = defineAction({
  type: 'UpdateContactRoutingCriteria',
  block: 'Set routing criteria',
  logName: 'SetRoutingCriteria',
  summary: 'Says which agents may take the contact, step by step.',
  parameters: v.strictObject({
    RoutingCriteria: v.pipe(
      v.union([wholePath, v.record(v.string(), v.unknown())]),
      v.description('{Steps: [{Expression, Expiry?}]}, 1 to 5 steps; or one path to such an object.'),
      v.metadata({ valueClass: 'nested' }),
    ),
  }),
  check: ({ RoutingCriteria }) => {
    if (typeof RoutingCriteria === 'string' || RoutingCriteria === undefined) return [];
    const steps = routingStepsOf(RoutingCriteria, { resolved: false });
    return steps.ok ? [] : [{ kind: 'value', parameter: steps.path, cure: steps.cause }];
  },
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: ROUTING_AND_QUEUE_FLOWS,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['contact'],
  support: 'whole',
  run({ RoutingCriteria }, { ports }) {
    const steps = routingStepsOf(RoutingCriteria, { resolved: true });
    if (!steps.ok) return failure('NoMatchingError', `${steps.path}: ${steps.cause}`);
    return ports.contact.setRoutingCriteria(steps.steps) ? success() : failure('NoMatchingError', 'the routing criteria were not taken');
  },
});
