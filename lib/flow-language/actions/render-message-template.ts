import * as v from 'valibot';
import { defineAction, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { idOrPath } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { NO_MESSAGES } from './messages/no-messages.ts';
import { refusedBy } from './refused-by.ts';

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
  ports: ['messages'],
  support: 'whole',
  run({ WisdomKnowledgeBaseArn, WisdomMessageTemplateArn }, { ports: { messages } }) {
    if (messages === undefined) return failure('NoMatchingError', NO_MESSAGES);
    const rendered = messages.render({ knowledgeBaseArn: WisdomKnowledgeBaseArn, templateArn: WisdomMessageTemplateArn });
    return isRefusal(rendered) ? refusedBy(rendered) : success();
  },
});
