import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
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
  ports: [],
  support: 'not yet',
});
