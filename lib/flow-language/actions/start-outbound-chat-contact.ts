import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { choice, dynamicText, idOrPath, staticText } from '../parameters/values.ts';

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
  ports: [],
  support: 'not yet',
});
