import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVENT_HOOKS } from '../contact-state.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { idOrPath } from '../parameters/values.ts';
import { hookFaults } from './event-hooks/hook-faults.ts';

export const updateContactEventHooks = defineAction({
  type: 'UpdateContactEventHooks',
  block: 'Set customer queue / whisper / hold / disconnect / event flow',
  logName: 'SetEventHook',
  summary: 'Says which flow runs when something happens to the contact.',
  parameters: v.strictObject({
    EventHooks: v.pipe(
      v.strictObject(Object.fromEntries(EVENT_HOOKS.map((hook) => [hook, v.optional(idOrPath('Id or ARN of a flow.'))]))),
      v.description('Hook → flow; one hook an action.'),
    ),
  }),
  check: hookFaults,
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['contact'],
  support: 'whole',
  run({ EventHooks }, { ports }) {
    for (const hook of EVENT_HOOKS) {
      const flowId = EventHooks[hook];
      if (flowId !== undefined && !ports.contact.setEventHook(hook, flowId))
        return failure('NoMatchingError', `no flow ${flowId} for the hook ${hook}`);
    }
    return success();
  },
  log: ({ EventHooks }) => Object.entries(Object(EventHooks)).map(([Type, ContactFlowId]) => ({ Type, ContactFlowId })),
});
