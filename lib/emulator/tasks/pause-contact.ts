import type { EventHook } from '../../flow-language/contact-state.ts';
import type { Center } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';
import { endContact } from '../contacts/end-contact.ts';
import { hookedFlow } from '../contacts/hooks.ts';
import { startRun } from '../contacts/start-run.ts';
import { keep, tell } from '../contacts/tell.ts';

export const isPaused = ({ facts }: Contact): boolean => facts.pause !== null && facts.pause.lastResumedAt === null;

/** Only tasks can be paused (documented). A waiting one is offered to nobody meanwhile; an agent who has it is free for others (documented). */
export const pauseContact = (center: Center, contact: Contact): boolean => {
  if (contact.state.channel !== 'TASK' || contact.phase === 'over' || isPaused(contact)) return false;
  const { leg, facts } = contact;
  if (leg !== null && leg.step !== 'talking') return false;
  const now = center.clock.now();
  facts.pause = { count: (facts.pause?.count ?? 0) + 1, totalMs: facts.pause?.totalMs ?? 0, lastPausedAt: now, lastResumedAt: null };
  if (leg) show(center, contact, 'PAUSED');
  else center.router.suspend(contact.id);
  keep(center, contact);
  runHook(center, contact, 'PauseContact');
  return true;
};

export const resumeContact = (center: Center, contact: Contact): boolean => {
  const { pause } = contact.facts;
  if (pause === null || !isPaused(contact) || contact.phase === 'over') return false;
  const now = center.clock.now();
  pause.totalMs += now - pause.lastPausedAt;
  pause.lastResumedAt = now;
  if (contact.leg) show(center, contact, 'CONNECTED');
  else if (contact.phase === 'queued') center.router.route(contact.id);
  keep(center, contact);
  runHook(center, contact, 'ResumeContact');
  return true;
};

const show = (center: Center, contact: Contact, state: 'PAUSED' | 'CONNECTED'): void => {
  const { leg } = contact;
  if (!leg) return;
  leg.state = state;
  leg.since = center.clock.now();
  tell(center, contact, { type: 'agent', state, agent: leg.agent.user.name });
  center.floor.changed(leg.agent);
};

/** The event flow runs beside whatever the contact does; only a disconnect in it concerns the contact. */
const runHook = (center: Center, contact: Contact, hook: EventHook): void => {
  const flow = hookedFlow(center.inventory, contact, hook);
  if (!flow) return;
  const run = startRun(center, contact, flow, { line: contact.call.line, hearer: 'customer' }, (end) => {
    contact.atEnd.delete(run.cancel);
    if (end.type === 'disconnect') endContact(center, contact, 'CONTACT_FLOW_DISCONNECT');
  });
  contact.atEnd.add(run.cancel);
};
