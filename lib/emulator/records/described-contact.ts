import type { Contact } from '../contacts/contact.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { alphabetical } from './alphabetical.ts';

/** Times of the API are seconds since 1970. */
const seconds = (milliseconds: number | null | undefined): number | undefined =>
  milliseconds === null || milliseconds === undefined ? undefined : milliseconds / 1000;

/**
 * `Contact` of DescribeContact (SDK model); members without a value are left out. `Attributes` are what GetContactAttributes
 * answers.
 */
export const describedContact = (inventory: Inventory, contact: Contact): Record<string, unknown> => {
  const { state, facts } = contact;
  const all: Record<string, unknown> = {
    AnsweringMachineDetectionStatus: state.answeredBy,
    AgentInfo: facts.agent && {
      Id: facts.agent.id,
      ConnectedToAgentTimestamp: seconds(facts.agent.connectedAt),
      AfterContactWorkStartTimestamp: seconds(facts.agent.afterContactWorkStartedAt),
      AfterContactWorkEndTimestamp: seconds(facts.agent.afterContactWorkEndedAt),
      AgentInitiatedHoldDuration: Math.floor(facts.agent.holdMs / 1000),
    },
    Arn: inventory.arn('contact', state.contactId),
    Attributes: { ...state.attributes },
    Channel: state.channel,
    ConnectedToSystemTimestamp: seconds(facts.connectedToSystemAt),
    ContactAssociationId: facts.associationId,
    CustomerEndpoint: state.customerEndpoint && { ...state.customerEndpoint },
    CustomerId: state.customerId,
    Description: state.description,
    DisconnectReason: facts.disconnectReason,
    DisconnectTimestamp: seconds(facts.disconnectedAt),
    Id: state.contactId,
    InitialContactId: state.initialContactId,
    InitiationMethod: state.initiationMethod,
    InitiationTimestamp: seconds(facts.initiatedAt),
    LastUpdateTimestamp: seconds(facts.updatedAt),
    Name: state.name,
    PreviousContactId: state.previousContactId,
    QueueInfo: facts.queue && { Id: facts.queue.id, EnqueueTimestamp: seconds(facts.queue.enqueuedAt) },
    QueuePriority: state.queuePriority,
    QueueTimeAdjustmentSeconds: state.queueTimeAdjustmentSeconds,
    RelatedContactId: state.relatedContactId,
    RingStartTimestamp: seconds(facts.ringStartedAt),
    ScheduledTimestamp: seconds(facts.scheduledAt),
    LastPausedTimestamp: seconds(facts.pause?.lastPausedAt),
    LastResumedTimestamp: seconds(facts.pause?.lastResumedAt),
    TotalPauseCount: facts.pause?.count,
    TotalPauseDurationInSeconds: facts.pause && Math.floor(facts.pause.totalMs / 1000),
    WisdomInfo: state.wisdomSessionArn ? { SessionArn: state.wisdomSessionArn } : null,
    SegmentAttributes: { ...state.segmentAttributes },
    SystemEndpoint: state.systemEndpoint && { ...state.systemEndpoint },
    Tags: { ...state.tags },
  };
  return alphabetical(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== undefined)));
};
