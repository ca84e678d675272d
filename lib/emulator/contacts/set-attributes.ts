import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { publish } from './end-contact.ts';
import { keep, tell } from './tell.ts';

/**
 * Adds or replaces attributes that were checked to fit. A record that is already out is published again with a newer
 * `LastUpdateTimestamp` (documented), a whole second newer at least: consumers keep the newest.
 */
export const setAttributes = (center: Center, contact: Contact, values: Readonly<Record<string, string>>): void => {
  for (const [key, value] of Object.entries(values)) contact.state.attributes[key] = value;
  tell(center, contact, { type: 'attributes', values: { ...values } });
  if (center.contacts.live(contact.id)) {
    keep(center, contact);
    if (contact.leg) center.floor.changed(contact.leg.agent);
    return;
  }
  contact.facts.updatedAt += 1000;
  publish(center, contact);
};
