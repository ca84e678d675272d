import type { Center } from '../contacts/center.ts';
import { completeWhenDone } from '../contacts/end-contact.ts';
import { tell } from '../contacts/tell.ts';
import { endGuide } from '../views/guide.ts';
import type { AgentLeg } from './agent-leg.ts';

/** Ends after-contact work, or puts a missed or failed contact away; the agent may get the next one. */
export const clearLeg = (center: Center, leg: AgentLeg): void => {
  const { agent, contact } = leg;
  leg.timer?.();
  leg.timer = null;
  agent.legs.delete(contact.id);
  endGuide(center, leg);
  if (contact.leg === leg) {
    contact.leg = null;
    if (contact.facts.agent) contact.facts.agent.afterContactWorkEndedAt = center.clock.now();
  }
  tell(center, contact, { type: 'agent', state: 'CLEARED', agent: agent.user.name });
  center.floor.contactGone(agent, true);
  center.floor.changed(agent);
  completeWhenDone(center, contact);
};
