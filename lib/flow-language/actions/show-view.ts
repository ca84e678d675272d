import * as v from 'valibot';
import { defineAction } from '../action-definition.ts';
import { failure } from '../outcome.ts';
import { idOrPath, isWholeNumber, nestedObject, numberText, staticText } from '../parameters/values.ts';
import { showAndWait } from './views/show-and-wait.ts';
import { MAXIMUM_VIEW_BYTES, viewSize } from './views/view-size.ts';

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
  ports: ['views', 'clock'],
  support: 'whole',
  run(parameters, context) {
    const limit = Number(parameters.InvocationTimeLimitSeconds);
    if (!isWholeNumber(parameters.InvocationTimeLimitSeconds) || limit < 1)
      return failure('NoMatchingError', 'the time limit is no number of seconds');
    const data = parameters.ViewData ?? {};
    if (viewSize(data, context.contact.attributes) > MAXIMUM_VIEW_BYTES)
      return failure('NoMatchingError', `the view's data and the attributes exceed ${MAXIMUM_VIEW_BYTES} bytes`);
    const hideResponse = parameters.SensitiveDataConfiguration?.HideResponseOn.includes('TRANSCRIPT') ?? false;
    return showAndWait(context, { viewId: parameters.ViewResource.Id, data, hideResponse, timeLimitSeconds: limit });
  },
});
