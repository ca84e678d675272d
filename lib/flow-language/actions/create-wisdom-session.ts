import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { failure, success } from '../outcome.ts';
import { idOrPath } from '../parameters/values.ts';

export const createWisdomSession = defineAction({
  type: 'CreateWisdomSession',
  block: 'Connect assistant',
  logName: 'SetWisdomAssistant',
  summary: 'Opens a session of an assistant: $.Wisdom.SessionArn.',
  parameters: v.strictObject({ WisdomAssistantArn: idOrPath('ARN of the assistant.') }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'OUTBOUND_WHISPER', 'AGENT_TRANSFER', 'QUEUE_TRANSFER', 'MODULE'],
  doubtfulFlowTypes: ['CUSTOMER_WHISPER', 'AGENT_WHISPER'],
  channels: ['VOICE', 'CHAT', 'EMAIL'],
  ports: ['assistants'],
  support: { part: 'the session has an ARN; the assistant behind it says nothing' },
  run({ WisdomAssistantArn }, context) {
    const SessionArn = context.ports.assistants?.openSession(WisdomAssistantArn);
    if (SessionArn === undefined) return failure('NoMatchingError', `no assistant ${WisdomAssistantArn}`);
    context.setSlot('Wisdom', { SessionArn });
    return success();
  },
});
