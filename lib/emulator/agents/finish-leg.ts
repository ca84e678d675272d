import type { AgentContactView } from '../contact-center.ts';
import type { Center } from '../contacts/center.ts';
import { tell } from '../contacts/tell.ts';
import { endGuide, startGuide } from '../views/guide.ts';
import type { AgentLeg } from './agent-leg.ts';
import { clearLeg } from './clear-leg.ts';

/**
 * The agent no longer has the contact. `ENDED` begins after-contact work, which ends by itself after the user's time-out
 * (0: only when cleared, documented). A leg that never got to talk is let go by the contact at once: its record does not wait for it.
 */
export const finishLeg = (
  center: Center,
  leg: AgentLeg,
  state: Extract<AgentContactView['state'], 'ENDED' | 'MISSED' | 'REJECTED' | 'ERROR'>,
  reason?: string,
): void => {
  const { agent, contact } = leg;
  const now = center.clock.now();
  const hasTalked = leg.step === 'talking';
  leg.timer?.();
  leg.timer = null;
  leg.run?.cancel();
  leg.run = null;
  endHold(center, leg);
  leg.line.close();
  if (hasTalked && contact.facts.agent) {
    contact.facts.agent.leftAt = now;
    contact.facts.agent.afterContactWorkStartedAt = now;
  } else {
    contact.leg = null;
    contact.state.agent = null;
  }
  leg.step = 'over';
  leg.state = state;
  leg.since = now;
  const limit = agent.user.phone.afterContactWorkSeconds;
  if (state === 'ENDED' && limit > 0) leg.timer = center.clock.after(limit * 1000, () => clearLeg(center, leg));
  tell(center, contact, { type: 'agent', state, agent: agent.user.name, ...(reason === undefined ? {} : { reason }) });
  if (hasTalked) startGuide(center, leg, 'DisconnectAgentUI');
  else endGuide(center, leg);
  center.floor.changed(agent);
};

/** The ring stopped because the caller is gone: the agent is as before, and has been idle all along (inferred). */
export const withdrawLeg = (center: Center, leg: AgentLeg): void => {
  leg.timer?.();
  leg.timer = null;
  leg.step = 'over';
  leg.agent.legs.delete(leg.contact.id);
  leg.contact.leg = null;
  tell(center, leg.contact, { type: 'agent', state: 'WITHDRAWN', agent: leg.agent.user.name });
  center.floor.contactGone(leg.agent, false);
  center.floor.changed(leg.agent);
};

/** Adds the hold that is under way, if any, to the record. */
export const endHold = (center: Center, leg: AgentLeg): void => {
  const { agent } = leg.contact.facts;
  if (leg.heldSince === null || !agent) return;
  const heldMs = center.clock.now() - leg.heldSince;
  leg.heldSince = null;
  agent.holdMs += heldMs;
  agent.longestHoldMs = Math.max(agent.longestHoldMs, heldMs);
};
