import type { FlowAction, FlowType } from '../../flow-language/document.ts';

const ENDINGS: Readonly<Partial<Record<FlowType, FlowAction['Type']>>> = {
  CUSTOMER_WHISPER: 'EndFlowExecution',
  AGENT_WHISPER: 'EndFlowExecution',
  OUTBOUND_WHISPER: 'EndFlowExecution',
  MODULE: 'EndFlowModuleExecution',
};

const ending = (type: FlowType): FlowAction => {
  if (type !== 'CUSTOMER_HOLD' && type !== 'AGENT_HOLD')
    return { Identifier: 'end', Type: ENDINGS[type] ?? 'DisconnectParticipant', Parameters: {}, Transitions: {} };
  const Parameters = { Messages: [{ SSML: '<speak><break time="10s"/></speak>' }] };
  return { Identifier: 'end', Type: 'MessageParticipantIteratively', Parameters, Transitions: {} };
};

const branch = (name: string) => ({ DisplayName: name, ReferenceName: name, Description: '' });

/** The smallest content that the service publishes, JSON text: what a flow is made of until its own content can name the others. */
export const emptyFlow = (type: FlowType): string =>
  JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'end',
    Metadata: {},
    Actions: [ending(type)],
    ...(type === 'MODULE'
      ? { Settings: { InputParameters: [], OutputParameters: [], Transitions: [branch('Success'), branch('Error')] } }
      : {}),
  });
