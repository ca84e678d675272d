import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS, type ParameterFault } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { dynamicMap, dynamicText, idOrPath, nestedObject, numberText } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { taskRequest } from './tasks/task-request.ts';

export const createTask = defineAction({
  type: 'CreateTask',
  block: 'Create task',
  logName: 'CreateTask',
  summary: 'Makes a task; its id is $.Task.ContactId.',
  parameters: v.strictObject({
    Name: dynamicText('Name of the task, at most 512 characters.'),
    ContactFlowId: v.optional(idOrPath('Inbound flow of the task; may come from the template.')),
    Description: v.optional(dynamicText('At most 4,096 characters.')),
    Attributes: v.optional(dynamicMap('Attributes of the task.')),
    References: v.optional(
      v.record(v.string(), v.strictObject({ Type: v.picklist(['URL', 'EMAIL', 'STRING', 'NUMBER', 'DATE']), Value: dynamicText('Value') })),
    ),
    SegmentAttributes: v.optional(nestedObject('System attributes, such as the expiry of the task.')),
    DelaySeconds: v.optional(numberText({ from: 1, to: 518_400, path: true }, 'Delay.')),
    ScheduledTime: v.optional(idOrPath('Start: ISO time or epoch seconds, at most 6 days ahead.')),
    TaskTemplateId: v.optional(idOrPath('Template.')),
  }),
  groups: [{ oneOf: ['DelaySeconds', 'ScheduledTime'], required: false }],
  check: ({ ContactFlowId, TaskTemplateId }): ParameterFault[] =>
    ContactFlowId === undefined && TaskTemplateId === undefined ? [{ kind: 'missing', parameter: 'ContactFlowId' }] : [],
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['tasks', 'clock'],
  support: 'whole',
  run(parameters, context) {
    const request = taskRequest(parameters, context.ports.clock.now());
    if (isRefusal(request)) return failure('NoMatchingError', request.refused);
    const made = context.ports.tasks?.create(request) ?? { refused: 'tasks are not available here' };
    if (isRefusal(made)) return failure('NoMatchingError', made.refused);
    context.setSlot('Task', { ContactId: made.contactId });
    return success();
  },
});
