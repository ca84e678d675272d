import type { AgentLeg } from '../agents/agent-leg.ts';
import { finishLeg } from '../agents/finish-leg.ts';
import { dialCallback } from './callback-dial.ts';
import type { Center } from './center.ts';
import { endContact, leaveQueue } from './end-contact.ts';
import { hookedFlow } from './hooks.ts';
import { runForCustomer, startRun, stopRun } from './start-run.ts';
import { keep, tell } from './tell.ts';

/** A whisper that takes longer loses whom it talks to (documented). */
const WHISPER_LIMIT_MS = 120_000;

/** The agent hears who is calling. The customer is still in the queue and hears its flow (documented). */
export const agentWhisper = (center: Center, leg: AgentLeg): void => {
  leg.step = 'agent-whisper';
  center.floor.changed(leg.agent);
  const flow = hookedFlow(center.inventory, leg.contact, 'AgentWhisper');
  if (!flow) {
    afterAgentWhisper(center, leg);
    return;
  }
  leg.timer = center.clock.after(WHISPER_LIMIT_MS, () => dropWhileWhispering(center, leg));
  leg.run = startRun(center, leg.contact, flow, { line: leg.line, hearer: 'agent' }, () => {
    leg.run = null;
    afterAgentWhisper(center, leg);
  });
};

const afterAgentWhisper = (center: Center, leg: AgentLeg): void => {
  leg.timer?.();
  leg.timer = null;
  if (leg.contact.callback) dialCallback(center, leg, () => join(center, leg));
  else customerWhisper(center, leg);
};

/** The agent is gone before the talk began: the customer is still in the queue and gets another one (documented). */
export const dropWhileWhispering = (center: Center, leg: AgentLeg): void => {
  finishLeg(center, leg, 'ENDED');
  center.router.giveBack(leg.contact.id);
};

/** The customer is taken out of the queue and hears who will talk (documented). */
const customerWhisper = (center: Center, leg: AgentLeg): void => {
  const { contact } = leg;
  leg.step = 'customer-whisper';
  contact.phase = 'customer-whisper';
  contact.criteria?.finish('JOINED');
  stopRun(contact);
  leaveQueue(center, contact, 'dequeued', 'agent');
  const flow = contact.call.line.present ? hookedFlow(center.inventory, contact, 'CustomerWhisper') : undefined;
  if (!flow) {
    join(center, leg);
    return;
  }
  runForCustomer(center, contact, flow, () => join(center, leg));
  contact.runLimit = center.clock.after(WHISPER_LIMIT_MS, () => {
    finishLeg(center, leg, 'ERROR', 'whisper limit');
    endContact(center, contact, 'CONTACT_FLOW_DISCONNECT');
  });
};

/** Both talk. The record counts the customer's wait up to here (exported: dequeue and connect are the same moment). */
const join = (center: Center, leg: AgentLeg): void => {
  const { contact, agent } = leg;
  const now = center.clock.now();
  stopRun(contact);
  contact.phase = 'talking';
  leg.step = 'talking';
  leg.state = 'CONNECTED';
  leg.since = now;
  const profile = center.inventory.routingProfiles.get(agent.user.routingProfileId);
  contact.facts.agent = {
    id: agent.id,
    arn: agent.user.arn,
    userName: agent.user.name,
    routingProfile: profile ? { arn: profile.arn, name: profile.name } : null,
    connectedAt: now,
    leftAt: null,
    holds: 0,
    holdMs: 0,
    longestHoldMs: 0,
    afterContactWorkStartedAt: null,
    afterContactWorkEndedAt: null,
  };
  if (contact.facts.queue) {
    contact.facts.queue.dequeuedAt = now;
    center.estimates.joined(contact.facts.queue.id, now);
  }
  tell(center, contact, { type: 'agent', state: 'CONNECTED', agent: agent.user.name });
  center.floor.changed(agent);
  keep(center, contact);
};
