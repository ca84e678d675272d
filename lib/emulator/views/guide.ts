import type { AgentLeg } from '../agents/agent-leg.ts';
import type { Center } from '../contacts/center.ts';
import { endContact } from '../contacts/end-contact.ts';
import { hookedFlow } from '../contacts/hooks.ts';
import { startContact } from '../contacts/start-contact.ts';

/**
 * The step-by-step guide beside a contact: a chat-like contact of its own that runs the hook's flow and shows its views to
 * the agent (documented). `DefaultAgentUI` from the moment the agent takes the contact, `DisconnectAgentUI` after it.
 */
export const startGuide = (center: Center, leg: AgentLeg, hook: 'DefaultAgentUI' | 'DisconnectAgentUI'): void => {
  const { contact, agent } = leg;
  const flow = hookedFlow(center.inventory, contact, hook);
  endGuide(center, leg);
  if (!flow) return;
  const guide = startContact(center, {
    channel: 'CHAT',
    initiationMethod: 'API',
    subtype: 'connect:Guide',
    flow,
    customer: null,
    system: null,
    present: true,
    relatedTo: contact,
    attributes: contact.state.attributes,
    fields: { languageCode: contact.state.languageCode },
  });
  guide.state.agent = contact.state.agent;
  guide.guideOf = { changed: () => center.floor.changed(agent) };
  contact.guide = guide;
};

/** The agent has put the contact away, or another guide begins. */
export const endGuide = (center: Center, { contact }: AgentLeg): void => {
  const { guide } = contact;
  if (!guide) return;
  contact.guide = null;
  guide.guideOf = null;
  endContact(center, guide, 'CONTACT_FLOW_DISCONNECT');
};
