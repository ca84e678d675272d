import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { failure, success } from '../outcome.ts';
import { nestedObject, numberText } from '../parameters/values.ts';

export const updateContactRoutingBehavior = defineAction({
  type: 'UpdateContactRoutingBehavior',
  block: 'Change routing priority / age',
  logName: 'UpdateRoutingPriority',
  summary: 'Changes the priority or the age of the contact in its queue.',
  parameters: v.strictObject({
    QueuePriority: v.optional(numberText({ from: 1, to: 999_999_999 }, '1 is served first; a contact has 5.')),
    QueueTimeAdjustmentSeconds: v.optional(
      numberText({ from: -999_999_999, to: 999_999_999 }, 'Seconds added to the time in queue; may be negative.'),
    ),
    RoutingProficiencies: v.optional(nestedObject('Proficiencies wanted.')),
  }),
  groups: [{ oneOf: ['QueuePriority', 'QueueTimeAdjustmentSeconds', 'RoutingProficiencies'], required: true }],
  errors: ({ RoutingProficiencies }) => ({ required: RoutingProficiencies === undefined ? [] : ['NoMatchingError'] }),
  conditions: NO_CONDITIONS,
  flowTypes: ['CONTACT_FLOW'],
  doubtfulFlowTypes: ['CUSTOMER_QUEUE', 'OUTBOUND_WHISPER', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'],
  channels: ['VOICE', 'TASK', 'EMAIL'],
  offChannel: 'success',
  ports: ['contact'],
  support: { part: 'RoutingProficiencies, whose keys are not published, takes the error branch' },
  run({ QueuePriority, QueueTimeAdjustmentSeconds }, { ports }) {
    if (QueuePriority !== undefined) ports.contact.update({ queuePriority: Number(QueuePriority) });
    else if (QueueTimeAdjustmentSeconds !== undefined)
      ports.contact.update({ queueTimeAdjustmentSeconds: Number(QueueTimeAdjustmentSeconds) });
    else return failure('NoMatchingError', 'RoutingProficiencies are not emulated');
    return success();
  },
});
