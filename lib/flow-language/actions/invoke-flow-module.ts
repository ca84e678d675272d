import * as v from 'valibot';
import { defineAction } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { idOrPath, nestedObject } from '../parameters/values.ts';

export const invokeFlowModule = defineAction({
  type: 'InvokeFlowModule',
  block: 'Invoke module',
  logName: 'InvokeFlowModule',
  summary: 'Runs a module in this contact and branches on its result.',
  parameters: v.strictObject({
    FlowModuleId: idOrPath('Id or ARN of a module, with or without version or alias.'),
    Input: v.optional(nestedObject('Input by the schema that the module declares; JSON types are kept.')),
  }),
  errors: { required: ['NoMatchingError'], optional: ['NoMatchingCondition'] },
  conditions: { operators: ['Equals'], operands: 'free' },
  unmatched: 'next',
  flowTypes: ['CONTACT_FLOW', 'MODULE'],
  doubtfulFlowTypes: EVERY_FLOW.filter((type) => type !== 'CONTACT_FLOW' && type !== 'MODULE'),
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'whole',
  run:
    ({ FlowModuleId, Input }, context) =>
    (settle) =>
      context.invokeModule(FlowModuleId, Input, settle),
});
