import type { AgentLeg } from '../agents/agent-leg.ts';
import { finishLeg } from '../agents/finish-leg.ts';
import { startGuide } from '../views/guide.ts';
import type { Center } from './center.ts';
import { agentWhisper } from './join.ts';
import { tell } from './tell.ts';

/** Time to accept a voice contact (documented). */
const RING_MS = 20_000;

/** The contact rings at the agent; it stays in its queue, and its queue flow goes on. */
export const offer = (center: Center, contactId: string, agentId: string): void => {
  const contact = center.contacts.live(contactId);
  const agent = center.floor.get(agentId);
  if (!contact || !agent) return;
  const now = center.clock.now();
  contact.facts.connectionAttempts += 1;
  contact.facts.ringStartedAt = now;
  const leg: AgentLeg = {
    agent,
    contact,
    line: center.newLine(true),
    step: 'ringing',
    // A call-back is offered as INCOMING (documented).
    state: contact.callback ? 'INCOMING' : 'CONNECTING',
    since: now,
    run: null,
    heldSince: null,
    timer: center.clock.after(RING_MS, () => decline(center, leg, 'MISSED')),
  };
  agent.legs.set(contactId, leg);
  // Routing has taken the agent off its list; with room for another contact `changed` puts it on again.
  agent.ready = '';
  contact.leg = leg;
  tell(center, contact, { type: 'agent', state: leg.state, agent: agent.user.name });
  center.floor.changed(agent);
  if (agent.user.phone.autoAccept) {
    center.outbox.soon(() => {
      if (leg.step === 'ringing') accept(center, leg);
    });
  }
};

/** The agent did not take it: the contact keeps its place and goes to the next one (documented). */
export const decline = (center: Center, leg: AgentLeg, state: 'MISSED' | 'REJECTED'): void => {
  finishLeg(center, leg, state);
  center.router.giveBack(leg.contact.id);
};

export const accept = (center: Center, leg: AgentLeg): void => {
  const { agent, contact } = leg;
  leg.timer?.();
  leg.timer = null;
  const { id, arn, name: userName, firstName, lastName } = agent.user;
  contact.state.agent = { id, arn, userName, firstName, lastName };
  tell(center, contact, { type: 'agent', state: 'ACCEPTED', agent: userName });
  startGuide(center, leg, 'DefaultAgentUI');
  agentWhisper(center, leg);
};
