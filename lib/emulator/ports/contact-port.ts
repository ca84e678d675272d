import type { ContactPort } from '../../flow-language/ports.ts';
import { attributesFit } from '../contacts/attributes.ts';
import type { Center } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';
import { flowFitsHook } from '../contacts/hooks.ts';
import { setAttributes } from '../contacts/set-attributes.ts';
import { keep } from '../contacts/tell.ts';
import { queueState, setCriteria } from '../contacts/waiting.ts';
import { findQueue } from './find-queue.ts';

/** What flows may read and change of one contact. */
export const contactPort = (center: Center, contact: Contact): ContactPort => ({
  state: contact.state,
  setAttributes: (target, values) => {
    const { relatedContactId } = contact.state;
    const owner = target === 'Current' ? contact : relatedContactId === null ? undefined : center.contacts.live(relatedContactId);
    if (!owner || !attributesFit(owner.state.attributes, values)) return false;
    setAttributes(center, owner, values);
    return true;
  },
  update: (fields) => {
    Object.assign(contact.state, fields);
    if (fields.queuePriority !== undefined || fields.queueTimeAdjustmentSeconds !== undefined) {
      center.router.change(contact.id, {
        priority: contact.state.queuePriority,
        ...(contact.waitsSince === null ? {} : { waitsSince: contact.waitsSince - contact.state.queueTimeAdjustmentSeconds * 1000 }),
      });
    }
    keep(center, contact);
  },
  updateRelated: (fields) => {
    const { relatedContactId } = contact.state;
    const related = relatedContactId === null ? undefined : center.contacts.live(relatedContactId);
    if (!related) return false;
    Object.assign(related.state, fields);
    keep(center, related);
    return true;
  },
  setTargetQueue: (target) => {
    const queue = findQueue(center.inventory, target);
    if (!queue) return false;
    contact.state.queue = queueState(center, queue);
    return true;
  },
  setEventHook: (hook, flowId) => {
    if (!flowFitsHook(center.inventory, hook, flowId)) return false;
    contact.state.hooks[hook] = flowId;
    return true;
  },
  setRoutingCriteria: (steps) => setCriteria(center, contact, steps),
});
