import type { FlowDocument } from '../../../lib/flow-language/document.ts';

/** A valid flow that greets, sets a queue and ends; `queue` as the document spells it. */
export const greeting = (queue: string, text = 'Hello.', metadata?: Record<string, unknown>): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: 'hello',
  ...(metadata === undefined ? {} : { Metadata: metadata }),
  Actions: [
    {
      Identifier: 'hello',
      Type: 'MessageParticipant',
      Parameters: { Text: text },
      Transitions: { NextAction: 'queue', Errors: [], Conditions: [] },
    },
    {
      Identifier: 'queue',
      Type: 'UpdateContactTargetQueue',
      Parameters: { QueueId: queue },
      Transitions: { NextAction: 'bye', Errors: [{ NextAction: 'bye', ErrorType: 'NoMatchingError' }], Conditions: [] },
    },
    { Identifier: 'bye', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
});

/** A valid flow that goes on in another. */
export const goingOn = (flow: string, metadata?: Record<string, unknown>): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: 'go',
  ...(metadata === undefined ? {} : { Metadata: metadata }),
  Actions: [
    {
      Identifier: 'go',
      Type: 'TransferToFlow',
      Parameters: { ContactFlowId: flow },
      Transitions: { NextAction: 'bye', Errors: [{ NextAction: 'bye', ErrorType: 'NoMatchingError' }], Conditions: [] },
    },
    { Identifier: 'bye', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
});

/** A draft as the designer saves it before its branches are wired. */
export const draft = (): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: '',
  Metadata: {},
  Actions: [
    {
      Identifier: 'hello',
      Type: 'MessageParticipant',
      Parameters: { Text: 'Hello.' },
      Transitions: { NextAction: '', Errors: [], Conditions: [] },
    },
  ],
});
