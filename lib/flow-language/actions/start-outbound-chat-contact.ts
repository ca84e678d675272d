import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { choice, dynamicText, idOrPath, staticText } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { NO_MESSAGES } from './messages/no-messages.ts';
import { refusedBy } from './refused-by.ts';

/** Longest text of one message (documented). */
const MAXIMUM_MESSAGE = 1024;

export const startOutboundChatContact = defineAction({
  type: 'StartOutboundChatContact',
  block: 'Send message (SMS)',
  logName: 'SendMessage',
  summary: 'Starts a chat, such as an SMS conversation, with the customer.',
  parameters: v.strictObject({
    SourceEndpoint: v.strictObject({ Address: dynamicText('Address.'), Type: staticText('Kind of the address.') }),
    DestinationEndpoint: v.strictObject({ Address: dynamicText('Address.'), Type: staticText('Kind of the address.') }),
    ContactFlowArn: idOrPath('Flow of the new contact.'),
    ContactSubtype: choice(['connect:SMS', 'connect:WhatsApp'], 'Kind of chat.'),
    InitialSystemMessage: v.optional(v.strictObject({ Content: dynamicText('First message, at most 1,024 characters.') })),
    RelatedContact: v.optional(choice(['CURRENT'], 'The contact it belongs to.')),
  }),
  errors: { required: ['NoMatchingError'], optional: ['TemplateRenderingError'] },
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['messages'],
  support: 'whole',
  run(parameters, { ports: { messages } }) {
    if (messages === undefined) return failure('NoMatchingError', NO_MESSAGES);
    const content = parameters.InitialSystemMessage?.Content;
    if (content !== undefined && content.length > MAXIMUM_MESSAGE)
      return failure('NoMatchingError', `a message of ${content.length} characters, at most ${MAXIMUM_MESSAGE} can be sent`);
    const started = messages.startChat({
      source: { address: parameters.SourceEndpoint.Address, type: parameters.SourceEndpoint.Type },
      destination: { address: parameters.DestinationEndpoint.Address, type: parameters.DestinationEndpoint.Type },
      flowId: parameters.ContactFlowArn,
      subtype: parameters.ContactSubtype,
      ...(content === undefined ? {} : { content }),
      related: parameters.RelatedContact === 'CURRENT',
    });
    return isRefusal(started) ? refusedBy(started) : success();
  },
});
