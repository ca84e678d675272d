import * as v from 'valibot';
import { defineAction } from '../action-definition.ts';
import { idOrPath, nestedObject, numberText, staticText } from '../parameters/values.ts';

export const showView = defineAction({
  type: 'ShowView',
  block: 'Show view',
  logName: 'ShowView',
  summary: 'Shows a view to an agent or a chat customer and branches on what was done in it.',
  parameters: v.strictObject({
    ViewResource: v.strictObject({
      Id: idOrPath('ARN or name of the view.'),
      Version: v.optional(staticText('Older exports: Latest.')),
    }),
    InvocationTimeLimitSeconds: numberText({ from: 1, to: 604_800, path: true }, 'Time for an answer.'),
    ViewData: v.optional(nestedObject('Input of the view; JSON types are kept.')),
    SensitiveDataConfiguration: v.optional(v.strictObject({ HideResponseOn: v.array(v.picklist(['TRANSCRIPT'])) })),
  }),
  errors: { required: ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'] },
  conditions: { operators: ['Equals'], operands: 'free' },
  flowTypes: ['CONTACT_FLOW', 'MODULE'],
  doubtfulFlowTypes: ['CUSTOMER_QUEUE'],
  channels: ['CHAT'],
  ports: [],
  support: 'not yet',
});
