import { type ConnectContext, instanceKey, notFound, resourceIn } from './connect-context.ts';

/** What actions on one contact name in policies. */
export const contactAccess = (context: ConnectContext, instanceId: string, contactId: string) => [
  { resource: resourceIn(context, instanceId, 'contact', contactId), ...instanceKey(instanceId) },
];

/** Live or lately finished. Throws AwsError `ResourceNotFoundException`. */
export function requireContact(context: ConnectContext, contactId: string): Record<string, unknown> {
  const contact = context.center().contact(contactId);
  if (!contact) throw notFound(`There is no contact ${JSON.stringify(contactId)}, or it ended too long ago.`);
  return contact;
}
