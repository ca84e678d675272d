import { CenterError } from '../center-error.ts';
import type { AgentDesk } from '../contact-center.ts';
import { agentHangsUp } from '../contacts/agent-hangs-up.ts';
import { checkAttributes } from '../contacts/attributes.ts';
import type { Center } from '../contacts/center.ts';
import { hold, resume } from '../contacts/hold.ts';
import { accept, decline } from '../contacts/offer.ts';
import { setAttributes } from '../contacts/set-attributes.ts';
import { pauseContact, resumeContact } from '../tasks/pause-contact.ts';
import type { Agent } from './agent.ts';
import type { AgentLeg } from './agent-leg.ts';
import { clearLeg } from './clear-leg.ts';

/** What one agent can do; every desk of the same agent sees and moves the same contacts. */
export const agentDesk = (center: Center, agent: Agent): AgentDesk => {
  const legOf = (contactId: string): AgentLeg => {
    const leg = agent.legs.get(contactId);
    if (!leg) throw new CenterError('UNKNOWN_CONTACT', `${agent.user.name} has no contact ${JSON.stringify(contactId)}.`);
    return leg;
  };
  const step = (contactId: string, verb: string, isAllowed: (leg: AgentLeg) => boolean, work: (leg: AgentLeg) => unknown): void =>
    center.outbox.run(() => {
      const leg = legOf(contactId);
      if (!isAllowed(leg))
        throw new CenterError('WRONG_STATE', `Contact ${contactId} is ${leg.state} at ${agent.user.name}: it cannot be ${verb} now.`);
      work(leg);
    });
  return {
    view: () => center.floor.view(agent),
    onChange: (listener) => {
      agent.listeners.add(listener);
      return () => agent.listeners.delete(listener);
    },
    setState: (statusName) => center.outbox.run(() => center.floor.setStatus(agent, statusName)),
    accept: (contactId) =>
      step(contactId, 'accepted', isUnderWay, (leg) => {
        // A second click, or a second desk: it is being accepted already.
        if (leg.step === 'ringing') accept(center, leg);
      }),
    reject: (contactId) => step(contactId, 'rejected', isRinging, (leg) => decline(center, leg, 'REJECTED')),
    hangUp: (contactId) => step(contactId, 'hung up', isLive, (leg) => agentHangsUp(center, leg)),
    clear: (contactId) =>
      step(
        contactId,
        'cleared',
        (leg) => !isLive(leg),
        (leg) => clearLeg(center, leg),
      ),
    hold: (contactId) =>
      step(
        contactId,
        'put on hold',
        (leg) => isTalking('CONNECTED')(leg) && leg.contact.state.channel === 'VOICE',
        (leg) => hold(center, leg),
      ),
    resume: (contactId) =>
      step(
        contactId,
        'resumed',
        (leg) => isTalking('CONNECTED_ONHOLD')(leg) || isTalking('PAUSED')(leg),
        (leg) => (leg.state === 'PAUSED' ? resumeContact(center, leg.contact) : resume(center, leg)),
      ),
    pause: (contactId) =>
      step(
        contactId,
        'paused',
        (leg) => isTalking('CONNECTED')(leg) && leg.contact.state.channel === 'TASK',
        (leg) => pauseContact(center, leg.contact),
      ),
    answerView: (contactId, action, data = {}) =>
      step(
        contactId,
        'answered for: its guide shows no view',
        (leg) => leg.contact.guide?.view != null,
        (leg) => leg.contact.guide?.view?.answer({ action, data }),
      ),
    updateAttributes: (contactId, attributes) =>
      center.outbox.run(() => {
        const contact = agent.legs.get(contactId)?.contact ?? handledBy(center, agent, contactId) ?? legOf(contactId).contact;
        checkAttributes(contact.state.attributes, attributes);
        setAttributes(center, contact, attributes);
      }),
  };
};

const isLive = (leg: AgentLeg): boolean => leg.step !== 'over';
const isRinging = (leg: AgentLeg): boolean => leg.step === 'ringing';
const isUnderWay = (leg: AgentLeg): boolean => isLive(leg) && leg.step !== 'talking';
const isTalking =
  (state: AgentLeg['state']) =>
  (leg: AgentLeg): boolean =>
    leg.step === 'talking' && leg.state === state;

/** A contact this agent had and has cleared: notes may come late. */
const handledBy = (center: Center, agent: Agent, contactId: string): AgentLeg['contact'] | undefined => {
  const contact = center.contacts.find(contactId);
  return contact?.facts.agent?.id === agent.id ? contact : undefined;
};
