import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS, type ParameterFault } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { dynamicText } from '../parameters/values.ts';

export const updateFlowAttributes = defineAction({
  type: 'UpdateFlowAttributes',
  block: 'Set contact attributes (flow namespace)',
  logName: 'SetFlowAttributes',
  summary: 'Sets attributes that live as long as this flow runs: $.FlowAttributes.',
  parameters: v.strictObject({
    FlowAttributes: v.pipe(
      v.record(v.string(), v.strictObject({ Type: v.optional(v.picklist(['String'])), Value: dynamicText('Value') })),
      v.description('Key → {Value}. Keys hold no $ and no dot.'),
    ),
  }),
  check: ({ FlowAttributes }): ParameterFault[] =>
    Object.keys(Object(FlowAttributes))
      .filter((key) => key === '' || key.includes('$') || key.includes('.'))
      .map((key) => ({ kind: 'value', parameter: `FlowAttributes.${key}`, cure: 'Keys hold no $ and no dot.' })),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'whole',
  run({ FlowAttributes }, context) {
    const values = Object.fromEntries(Object.entries(FlowAttributes).map(([key, { Value }]) => [key, Value]));
    return context.setFlowAttributes(values) ? success() : failure('NoMatchingError', 'flow attributes would exceed 32 KB');
  },
  log: ({ FlowAttributes }) => Object.entries(Object(FlowAttributes)).map(([Key, entry]) => ({ Key, Value: Object(entry).Value })),
});
