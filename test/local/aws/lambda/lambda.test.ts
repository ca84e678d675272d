import {
  AddPermissionCommand,
  CreateFunctionCommand,
  GetFunctionCommand,
  InvokeCommand,
  type InvokeCommandInput,
  LambdaClient,
  ListFunctionsCommand,
} from '@aws-sdk/client-lambda';
import { createLambda } from '../../../../lib/local/aws/lambda/create-lambda.ts';
import type { FunctionConfiguration, InvocationResult } from '../../../../lib/local/functions/function-host.ts';
import { awsBench, PLACE, ROLE_ARN } from '../support/aws-bench.ts';

const bench = awsBench();
const FUNCTION = `arn:aws:lambda:us-east-1:${PLACE.accountId}:function:greet`;
const configuration: FunctionConfiguration = {
  functionName: 'greet',
  functionArn: FUNCTION,
  roleArn: ROLE_ARN,
  handler: 'index.handler',
  runtime: 'nodejs24.x',
  codeFolder: '/nowhere',
  timeoutSeconds: 3,
  memoryMb: 256,
  environment: { TABLE_NAME: 'Centre' },
};
const calls: [string, unknown][] = [];
let answer: InvocationResult = { kind: 'ok', payload: { hello: 'world' }, durationMs: 1 };
const lambda = createLambda({
  ...bench.options,
  activity: bench.activity,
  host: {
    define() {},
    remove() {},
    onLog() {},
    close: () => Promise.resolve(),
    invoke: async (name, event) => {
      calls.push([name, event]);
      return answer;
    },
  },
});
let client: LambdaClient;
beforeAll(async () => {
  await bench.serve(lambda.service);
  bench.client({ allow: [], on: [] });
  lambda.putFunction(configuration);
  client = new LambdaClient(bench.client());
});
beforeEach(() => {
  calls.length = 0;
  answer = { kind: 'ok', payload: { hello: 'world' }, durationMs: 1 };
});
afterAll(() => bench.close());

const invoke = (more: Partial<InvokeCommandInput> = {}) =>
  client.send(new InvokeCommand({ FunctionName: 'greet', Payload: JSON.stringify({ a: 1 }), ...more }));

it('invokes by name, ARN, version and alias', async () => {
  const { version } = lambda.publishVersion(FUNCTION);
  const { aliasArn } = lambda.putAlias(FUNCTION, { name: 'live', version });
  for (const FunctionName of ['greet', FUNCTION, `${FUNCTION}:1`, aliasArn, `${PLACE.accountId}:function:greet`]) {
    const result = await invoke({ FunctionName });
    expect(JSON.parse(Buffer.from(result.Payload ?? []).toString())).toEqual({ hello: 'world' });
  }
  expect((await invoke({ Qualifier: 'live' })).ExecutedVersion).toBe('1');
  expect(calls.at(-1)).toEqual([`${FUNCTION}:live`, { a: 1 }]);
  await expect(invoke({ Qualifier: 'nobody' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

it('tells an error of the function apart from an error of the call', async () => {
  answer = { kind: 'function-error', errorType: 'Error', errorMessage: 'no', trace: ['at x'], durationMs: 1 };
  const result = await invoke();
  expect(result).toMatchObject({ StatusCode: 200, FunctionError: 'Unhandled' });
  expect(JSON.parse(Buffer.from(result.Payload ?? []).toString())).toEqual({ errorType: 'Error', errorMessage: 'no', trace: ['at x'] });
  answer = { kind: 'refused', errorType: 'TooManyRequestsException', errorMessage: 'Rate Exceeded.' };
  await expect(invoke()).rejects.toMatchObject({ name: 'TooManyRequestsException' });
  await expect(invoke({ Payload: '{' })).rejects.toMatchObject({ name: 'InvalidRequestContentException' });
});

it('tries an asynchronous event twice more, on the clock of the centre', async () => {
  answer = { kind: 'function-error', errorType: 'Error', errorMessage: 'no', durationMs: 1 };
  expect((await invoke({ InvocationType: 'Event' })).StatusCode).toBe(202);
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  for (let n = 0; n < 5; n++) {
    await turn();
    bench.clock.advance(120_000);
  }
  await turn();
  expect(calls).toHaveLength(3);
});

it('describes functions', async () => {
  const { Configuration } = await client.send(new GetFunctionCommand({ FunctionName: 'greet' }));
  expect(Configuration).toMatchObject({
    FunctionArn: FUNCTION,
    State: 'Active',
    MemorySize: 256,
    Environment: { Variables: { TABLE_NAME: 'Centre' } },
  });
  expect((await client.send(new ListFunctionsCommand({}))).Functions).toHaveLength(1);
});

it('refuses a function whose role Lambda cannot assume', () => {
  bench.identity.putRole({
    roleName: 'closed',
    roleArn: 'arn:aws:iam::123456789012:role/closed',
    trustPolicy: { Statement: { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' } },
  });
  expect(() => lambda.putFunction({ ...configuration, roleArn: 'arn:aws:iam::123456789012:role/closed' })).toThrow(
    /cannot be assumed by Lambda/,
  );
});

it('asks the policy for the function, qualified as it was called', async () => {
  const role = new LambdaClient(bench.client({ allow: ['lambda:InvokeFunction'], on: [FUNCTION] }));
  await role.send(new InvokeCommand({ FunctionName: 'greet' }));
  await expect(role.send(new InvokeCommand({ FunctionName: 'greet', Qualifier: 'live' }))).rejects.toThrow(
    /lambda:InvokeFunction on resource: .*:greet:live/,
  );
  await expect(role.send(new GetFunctionCommand({ FunctionName: 'greet' }))).rejects.toThrow(/lambda:GetFunction/);
});

it('adds statements to the policy of a function', async () => {
  const source = { service: 'connect.amazonaws.com', arn: 'arn:aws:connect:us-east-1:123456789012:instance/i', accountId: PLACE.accountId };
  expect(bench.identity.mayInvoke(FUNCTION, source)).toBe(false);
  await client.send(
    new AddPermissionCommand({
      FunctionName: 'greet',
      StatementId: 'connect',
      Action: 'lambda:InvokeFunction',
      Principal: 'connect.amazonaws.com',
      SourceArn: source.arn,
    }),
  );
  expect(bench.identity.mayInvoke(FUNCTION, source)).toBe(true);
  expect(bench.identity.mayInvoke(FUNCTION, { ...source, arn: `${source.arn}2` })).toBe(false);
});

it('names operations that it does not have', async () => {
  const create = new CreateFunctionCommand({ FunctionName: 'x', Role: ROLE_ARN, Code: {} });
  await expect(client.send(create)).rejects.toMatchObject({
    name: 'NotImplementedException',
    message: expect.stringContaining('lambda:CreateFunction'),
  });
});
