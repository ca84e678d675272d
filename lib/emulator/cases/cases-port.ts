import type { CasesPort } from '../../flow-language/ports/cases-port.ts';
import type { Center } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';

/** Cases as the flows of one contact use them. */
export const casesPort = ({ inventory, clock }: Pick<Center, 'inventory' | 'clock'>, { state }: Contact): CasesPort => {
  const { cases, caseTemplates } = inventory;
  return {
    create: ({ templateId, fields }) => {
      const template = caseTemplates.get(templateId);
      if (template === undefined && caseTemplates.size > 0) return { refused: `there is no case template ${templateId}` };
      const missing = template?.requiredFields.filter((field) => !Object.hasOwn(fields, field)) ?? [];
      return missing.length > 0 ? { refused: `the template wants ${missing.join(', ')}` } : cases.create(fields, clock.now());
    },
    find: (fields) => cases.find(fields),
    update: (caseId, fields) => cases.update(caseId, fields, clock.now()) ?? { refused: `there is no case ${caseId}` },
    link: (caseId, contact) => {
      const contactId = contact === 'Current' ? state.contactId : state.relatedContactId;
      return contactId !== null && cases.link(caseId, contactId);
    },
  };
};
