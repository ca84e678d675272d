import { ConnectClient, GetContactMetricsCommand } from '@aws-sdk/client-connect';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { settingItems } from './support/demo-settings.ts';
import { flowEvent } from './support/flow-event.ts';

const documents = mockClient(DynamoDBDocumentClient);
const connect = mockClient(ConnectClient);
const context = { awsRequestId: 'request-1', getRemainingTimeInMillis: () => 8000 } as Context;
const written: string[] = [];

/** Loads a handler as Lambda does: once, after its environment is set. */
async function load(name: string) {
  const { handler } = (await import(`../../lambdas/${name}/handler.ts`)) as {
    handler: (event: unknown, context: Context) => Promise<unknown>;
  };
  return (event: unknown) => handler(event, context);
}

describe('handlers', () => {
  beforeAll(() => {
    Object.assign(process.env, {
      TABLE_NAME: 'center',
      INSTANCE_ARN: 'arn:aws:connect:us-east-1:1:instance/instance-1',
      AWS_REGION: 'us-east-1',
    });
    // The logger writes past the console.
    for (const stream of [process.stdout, process.stderr]) {
      jest.spyOn(stream, 'write').mockImplementation((line) => {
        written.push(String(line));
        return true;
      });
    }
  });

  afterAll(() => {
    jest.restoreAllMocks();
  });

  beforeEach(() => {
    written.length = 0;
    documents.reset();
    documents
      .on(QueryCommand)
      .callsFake(({ ExpressionAttributeValues: values }) => ({ Items: values[':pk'] === 'SETTING' ? settingItems() : [] }));
  });

  it('customer-lookup asks DynamoDB once for each caller', async () => {
    const handler = await load('customer-lookup');
    await handler(flowEvent());
    documents.resetHistory();

    expect(await handler(flowEvent({ from: '+8613922112345' }))).toMatchObject({ number: '+8613922112345', known: 'false' });
    expect(documents.calls()).toHaveLength(1);
  });

  it.each([
    ['blacklist-check', {}, { blocked: 'false' }],
    ['area-routing', {}, { queueName: 'east', rule: 'province' }],
    ['agent-routing', { mode: 'extension', extension: '8001' }, { agentUserName: 'east-1' }],
    ['survey-save', { action: 'start' }, { questionId: 'service' }],
  ])('%s answers a flow', async (name, parameters, expected) => {
    const handler = await load(name);

    expect(await handler(flowEvent({ parameters: parameters as Record<string, string> }))).toMatchObject(expected);
  });

  it('queue-position asks for the calling contact of its instance', async () => {
    connect.on(GetContactMetricsCommand).resolves({ MetricResults: [{ Name: 'POSITION_IN_QUEUE', Value: { Number: 2 } }] });
    const handler = await load('queue-position');

    expect(await handler(flowEvent())).toEqual({ known: 'true', position: '2' });
    expect(connect.commandCalls(GetContactMetricsCommand)[0]?.args[0].input).toMatchObject({
      InstanceId: 'instance-1',
      ContactId: 'contact-1',
    });
  });

  it('contact-records answers an empty batch', async () => {
    const handler = await load('contact-records');

    expect(await handler({ Records: [] })).toEqual({ batchItemFailures: [] });
  });

  it.each([
    'customer-lookup',
    'blacklist-check',
    'area-routing',
    'agent-routing',
    'survey-save',
    'queue-position',
    'contact-records',
    'settings',
    'number-flow',
  ])('%s throws a clear error for a hostile event, and logs no value of it', async (name) => {
    const handler = await load(name);

    await expect(handler({ Details: '+8613916000001', Records: '+8613916000001', ResponseURL: '+8613916000001' })).rejects.toThrow(
      /^The event is not/,
    );
    expect(written.join()).toContain('The invocation failed.');
    expect(written.join()).not.toContain('13916000001');
  });

  it("takes the caller for the flow's error branch when a permission is missing", async () => {
    const handler = await load('customer-lookup');
    documents
      .on(QueryCommand)
      .rejects(Object.assign(new Error('not authorized to perform dynamodb:Query'), { name: 'AccessDeniedException' }));

    await expect(handler(flowEvent())).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
