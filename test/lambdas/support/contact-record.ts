/** A contact record as the stream delivers it: an answered call, unless changed. */
export function contactRecord(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    AWSAccountId: '111122223333',
    AWSContactTraceRecordFormatVersion: '2017-03-10',
    Agent: {
      ARN: 'arn:aws:connect:us-east-1:111122223333:instance/i/agent/a-east-1',
      Username: 'east-1',
      ConnectedToAgentTimestamp: '2026-11-20T02:01:00Z',
      AgentInteractionDuration: 120,
      HierarchyGroups: null,
    },
    Attributes: { language: 'zh-CN', ivrPath: '1>2', empty: '' },
    Channel: 'VOICE',
    ContactId: 'contact-1',
    CustomerEndpoint: { Address: '+8613916000001', Type: 'TELEPHONE_NUMBER' },
    DisconnectReason: 'CUSTOMER_DISCONNECT',
    DisconnectTimestamp: '2026-11-20T02:03:00Z',
    InitialContactId: null,
    InitiationMethod: 'INBOUND',
    InitiationTimestamp: '2026-11-20T02:00:00Z',
    LastUpdateTimestamp: '2026-11-20T02:04:00Z',
    NextContactId: null,
    PreviousContactId: null,
    Queue: { ARN: 'arn:queue', Name: 'east', Duration: 30 },
    Recording: null,
    SystemEndpoint: { Address: '+12065550100', Type: 'TELEPHONE_NUMBER' },
    ...changes,
  };
}

/** A batch of the stream; text goes as it is, so that a test can send what is no record. */
export function batch(...records: (Record<string, unknown> | string)[]) {
  return {
    Records: records.map((record, index) => ({
      eventSource: 'aws:kinesis',
      kinesis: {
        sequenceNumber: `sequence-${index}`,
        data: Buffer.from(typeof record === 'string' ? record : JSON.stringify(record)).toString('base64'),
      },
    })),
  };
}
