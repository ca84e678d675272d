import type { FlowEnd } from '../../flow-language/outcome.ts';
import type { FlowRecord } from '../../flow-language/ports.ts';
import { clearLeg } from '../agents/clear-leg.ts';
import type { Center } from './center.ts';
import type { Contact } from './contact.ts';
import { endContact } from './end-contact.ts';
import { runnableFlow } from './hooks.ts';
import { runForCustomer } from './start-run.ts';
import { beginWaiting, enqueue } from './waiting.ts';

/** Runs an inbound or disconnect flow, and does what its end asks for. */
export const runContactFlow = (center: Center, contact: Contact, flow: FlowRecord): void =>
  runForCustomer(center, contact, flow, (end) => afterContactFlow(center, contact, end));

const afterContactFlow = (center: Center, contact: Contact, end: FlowEnd): void => {
  const next = end.type === 'transfer-to-flow' ? runnableFlow(center.inventory, end.flowId) : undefined;
  if (next) runContactFlow(center, contact, next);
  else if (end.type === 'queued') beginWaiting(center, contact);
  else if (end.type === 'transfer-to-agent') transferToAgent(center, contact);
  else if (end.type === 'transfer-to-third-party') contact.phase = 'third-party';
  // A flow that is over, by whatever way, hangs up (inferred for errors without a branch and for EndFlowExecution).
  else endContact(center, contact, 'CONTACT_FLOW_DISCONNECT');
};

/** An agent in after-contact work is taken out of it; one who is busy or away ends the contact (documented). */
const transferToAgent = (center: Center, contact: Contact): void => {
  const agentId = contact.state.queue?.agentId;
  const agent = agentId === undefined ? undefined : center.floor.get(agentId);
  for (const leg of [...(agent?.legs.values() ?? [])]) if (leg.step === 'over') clearLeg(center, leg);
  const isFree = agent?.status.type === 'ROUTABLE' && agent.legs.size === 0;
  if (isFree && enqueue(center, contact) === 'queued') beginWaiting(center, contact);
  else endContact(center, contact, 'CONTACT_FLOW_DISCONNECT');
};
