import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { idOrPath } from '../parameters/values.ts';

export const renderMessageTemplate = defineAction({
  type: 'RenderMessageTemplate',
  block: 'Send message (template)',
  logName: 'RenderMessageTemplate',
  summary: 'Fills a message template for the action that sends it.',
  parameters: v.strictObject({
    WisdomKnowledgeBaseArn: idOrPath('Knowledge base with the template.'),
    WisdomMessageTemplateArn: idOrPath('Template, with :$ACTIVE_VERSION.'),
  }),
  errors: { required: ['NoMatchingError', 'TemplateRenderingError'] },
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'not yet',
});
