import type { AgentContactView, AgentView } from '../contact-center.ts';
import { callerNumber } from '../contacts/caller-number.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Agent } from './agent.ts';
import type { AgentLeg } from './agent-leg.ts';

/** All that a desk shows: a page that is loaded again needs nothing else. */
export const agentView = (inventory: Inventory, agent: Agent): AgentView => ({
  userName: agent.user.name,
  firstName: agent.user.firstName,
  lastName: agent.user.lastName,
  routingProfile: inventory.routingProfiles.get(agent.user.routingProfileId)?.name ?? '',
  state: agent.state,
  nextState: agent.nextStatus?.name ?? null,
  since: new Date(agent.since).toISOString(),
  contacts: [...agent.legs.values()].map(contactView),
  statuses: inventory.statuses
    .list()
    .filter((status) => status.enabled)
    .sort((left, right) => left.order - right.order)
    .map(({ name, type }) => ({ name, type })),
});

const guideView = (guide: Contact): NonNullable<AgentContactView['guide']> => ({
  contactId: guide.id,
  view: guide.view && { viewId: guide.view.viewId, data: { ...guide.view.data } },
});

const contactView = ({ contact, state, since }: AgentLeg): AgentContactView => ({
  contactId: contact.id,
  state,
  channel: contact.state.channel,
  queue: contact.facts.queue?.name ?? null,
  customer: callerNumber(contact.state),
  attributes: { ...contact.state.attributes },
  since: new Date(since).toISOString(),
  ...(contact.state.name === null ? {} : { name: contact.state.name }),
  ...(contact.state.description === null ? {} : { description: contact.state.description }),
  ...(Object.keys(contact.state.references).length === 0 ? {} : { references: { ...contact.state.references } }),
  ...(contact.guide ? { guide: guideView(contact.guide) } : {}),
});
