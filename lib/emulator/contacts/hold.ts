import type { AgentLeg } from '../agents/agent-leg.ts';
import { endHold } from '../agents/finish-leg.ts';
import type { Center } from './center.ts';
import { hookedFlow } from './hooks.ts';
import { runForCustomer, stopRun } from './start-run.ts';
import { keep, tell } from './tell.ts';

/** The customer hears the hold flow; when that is over, silence. */
export const hold = (center: Center, leg: AgentLeg): void => {
  const { contact, agent } = leg;
  leg.state = 'CONNECTED_ONHOLD';
  leg.since = center.clock.now();
  leg.heldSince = leg.since;
  if (contact.facts.agent) contact.facts.agent.holds += 1;
  tell(center, contact, { type: 'agent', state: leg.state, agent: agent.user.name });
  center.floor.changed(agent);
  const flow = hookedFlow(center.inventory, contact, 'CustomerHold');
  if (flow) runForCustomer(center, contact, flow, () => {});
};

export const resume = (center: Center, leg: AgentLeg): void => {
  const { contact, agent } = leg;
  stopRun(contact);
  endHold(center, leg);
  leg.state = 'CONNECTED';
  leg.since = center.clock.now();
  tell(center, contact, { type: 'agent', state: leg.state, agent: agent.user.name });
  center.floor.changed(agent);
  keep(center, contact);
};
