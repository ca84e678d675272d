import type { TasksPort } from '../../flow-language/ports/tasks-port.ts';
import type { Center } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';
import { runnableFlow } from '../contacts/hooks.ts';
import { hasQuota, startContact } from '../contacts/start-contact.ts';
import { resumeContact } from './pause-contact.ts';

const MINUTE = 60_000;

/** Tasks that the flows of one contact make. They are related to it, and live on when it ends. */
export const tasksPort = (center: Center, from: Contact): TasksPort => ({
  create: ({ name, description, flowId, templateId, attributes, references, startsAt, expiresAfterMinutes }) => {
    const template = templateId === undefined ? undefined : center.inventory.taskTemplates.get(templateId);
    if (templateId !== undefined && template === undefined) return { refused: `there is no task template ${templateId}` };
    const wanted = flowId ?? template?.flowId;
    const flow = wanted === undefined ? undefined : runnableFlow(center.inventory, wanted);
    if (flow?.type !== 'CONTACT_FLOW') return { refused: `there is no published inbound flow ${wanted ?? 'in the template'}` };
    if (!hasQuota(center, 'TASK')) return { refused: 'the instance has as many tasks as it may have' };
    const task = startContact(center, {
      channel: 'TASK',
      // Who makes it through the API is `API`; a flow does (documented value for contacts that flows make).
      initiationMethod: 'FLOW',
      subtype: 'connect:Task',
      flow,
      customer: from.state.customerEndpoint,
      system: null,
      present: false,
      relatedTo: from,
      fields: { name, description: description ?? null, languageCode: from.state.languageCode },
      attributes,
      references: { ...references },
      ...(startsAt === undefined ? {} : { startsAt }),
      ...(expiresAfterMinutes === undefined ? {} : { expiresAfterMs: expiresAfterMinutes * MINUTE }),
    });
    return { contactId: task.id };
  },
  resume: () => resumeContact(center, from),
});
