import type { Channel } from '../../flow-language/document.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Instance } from '../inventory/types.ts';
import type { RoutingCriteria } from '../routing/routing-criteria.ts';
import { agentOfRecord } from './agent-of-record.ts';
import { alphabetical } from './alphabetical.ts';
import { contactLens } from './contact-lens.ts';
import { secondsBetween, timestamp, timestampOrNull } from './timestamp.ts';

/** The last three criteria are kept (documented). */
const CRITERIA_KEPT = 3;

/** Streams of a contact (inferred for tasks and e-mails, which have none). */
const MEDIA: Record<Channel, { Type: string }[]> = { VOICE: [{ Type: 'AUDIO' }], CHAT: [{ Type: 'CHAT' }], TASK: [], EMAIL: [] };

/**
 * The contact record as it stands now, also while the contact lives (then with `null` where the end belongs). Absent values
 * are null, except for maps (`{}`) and references (`[]`) (exported).
 */
export const contactRecord = (instance: Instance, contact: Contact): Record<string, unknown> => {
  const { state, facts } = contact;
  return alphabetical({
    AWSAccountId: instance.accountId,
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    AdditionalEmailRecipients: null,
    Agent: agentOfRecord(facts.agent),
    AgentConnectionAttempts: facts.connectionAttempts,
    AnsweringMachineDetectionStatus: state.answeredBy ?? null,
    Attributes: { ...state.attributes },
    Campaign: { CampaignId: null },
    Channel: state.channel,
    ChatMetrics: null,
    ConnectedToSystemTimestamp: timestampOrNull(facts.connectedToSystemAt),
    ContactAssociationId: facts.associationId,
    ContactDetails: {},
    ContactEvaluations: {},
    ContactId: state.contactId,
    ContactLens: contactLens(state.analytics),
    Customer: null,
    CustomerEndpoint: state.customerEndpoint && { ...state.customerEndpoint },
    CustomerId: state.customerId,
    CustomerVoiceActivity: null,
    DisconnectDetails: null,
    DisconnectReason: facts.disconnectReason,
    DisconnectTimestamp: timestampOrNull(facts.disconnectedAt),
    ExternalThirdParty:
      facts.thirdPartyMs === null ? null : { ExternalThirdPartyInteractionDuration: Math.floor(facts.thirdPartyMs / 1000) },
    InitialContactId: state.initialContactId,
    InitiationMethod: state.initiationMethod,
    InitiationTimestamp: timestamp(facts.initiatedAt),
    InstanceARN: state.instanceArn,
    LastPausedTimestamp: timestampOrNull(facts.pause?.lastPausedAt),
    LastResumedTimestamp: timestampOrNull(facts.pause?.lastResumedAt),
    LastUpdateTimestamp: timestamp(facts.updatedAt),
    MediaStreams: MEDIA[state.channel].map((stream) => ({ ...stream })),
    NextContactId: facts.nextContactId,
    OutboundStrategy: null,
    PreviousContactId: state.previousContactId,
    QualityMetrics: null,
    Queue: queueOf(contact),
    // No sound is kept on a laptop call, so there is never a recording.
    Recording: null,
    Recordings: null,
    References: Object.entries(state.references).map(([Name, { Type, Value }]) => ({ Name, Status: null, Type, Value })),
    RelatedContactId: state.relatedContactId,
    RoutingCriteria: facts.routingCriteria.slice(-CRITERIA_KEPT).map(criteriaOf),
    ScheduledTimestamp: timestampOrNull(facts.scheduledAt),
    SegmentAttributes: structuredClone({ ...state.segmentAttributes }),
    SystemEndpoint: state.systemEndpoint && { ...state.systemEndpoint },
    Tags: { ...state.tags },
    TotalPauseCount: facts.pause?.count ?? null,
    TotalPauseDurationInSeconds: facts.pause && Math.floor(facts.pause.totalMs / 1000),
    TransferCompletedTimestamp: timestampOrNull(facts.transferCompletedAt),
    TransferredToEndpoint: facts.transferredTo && { ...facts.transferredTo },
    VoiceIdResult: null,
    WisdomInfo: state.wisdomSessionArn ? { SessionArn: state.wisdomSessionArn } : null,
  });
};

const queueOf = ({ facts: { queue } }: Contact): Record<string, unknown> | null =>
  queue && {
    ARN: queue.arn,
    DequeueTimestamp: timestampOrNull(queue.dequeuedAt),
    Duration: queue.dequeuedAt === null ? null : secondsBetween(queue.enqueuedAt, queue.dequeuedAt),
    EnqueueTimestamp: timestamp(queue.enqueuedAt),
    Name: queue.name,
  };

const criteriaOf = (criteria: RoutingCriteria, index: number): Record<string, unknown> => {
  const { activatedAt, steps } = criteria.facts();
  return {
    ActivationTimestamp: timestampOrNull(activatedAt),
    Index: index,
    Steps: steps.map(({ expression, status, durationMs, expiresAt }) => ({
      Expiry: durationMs === undefined ? null : { DurationInSeconds: durationMs / 1000, ExpiryTimestamp: timestampOrNull(expiresAt) },
      Expression: expression,
      Status: status,
    })),
  };
};
