import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareCenter, readFlowFolder, TestCenter, TestingError } from '../../../lib/testing/index.ts';
import { flowOf, MENU_FLOW, onError, smallCenter } from '../support/small-center.ts';

const INSTANCE = 'arn:aws:connect:eu-west-2:999988887777:instance/abc';
const BYE = [onError('NoMatchingError', 'bye')];

/** Two flows as an account exports them: everything by ARN, names in the metadata. */
const entry = flowOf('Entry', [
  ['music', 'MessageParticipant', { PromptId: `${INSTANCE}/prompt/p1` }, { NextAction: 'hours', Errors: BYE, Conditions: [] }],
  [
    'hours',
    'CheckHoursOfOperation',
    { HoursOfOperationId: `${INSTANCE}/operating-hours/h1` },
    {
      NextAction: 'bye',
      Errors: BYE,
      Conditions: [
        { NextAction: 'go', Condition: { Operator: 'Equals', Operands: ['True'] } },
        { NextAction: 'bye', Condition: { Operator: 'Equals', Operands: ['False'] } },
      ],
    },
  ],
  ['go', 'TransferToFlow', { ContactFlowId: `${INSTANCE}/contact-flow/f2` }, { NextAction: 'bye', Errors: BYE, Conditions: [] }],
  ['bye', 'DisconnectParticipant', {}],
]);
entry.document.Metadata = { name: 'Entry', type: 'contactFlow', ActionMetadata: { go: { ContactFlow: { id: 'f2', text: 'Second' } } } };
const second = flowOf('Second', [
  ['queue', 'UpdateContactTargetQueue', { QueueId: `${INSTANCE}/queue/q1` }],
  ['go', 'TransferContactToQueue', {}, { NextAction: 'bye', Errors: [onError('QueueAtCapacity', 'bye'), ...BYE], Conditions: [] }],
  ['bye', 'DisconnectParticipant', {}],
]);
second.document.Metadata = { name: 'Second', type: 'contactFlow' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trunkline-testing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('flows of a folder run without anything else: what they name by id is made up, and they find each other', async () => {
  mkdirSync(join(folder, 'deeper'));
  writeFileSync(join(folder, 'one.json'), JSON.stringify(entry.document));
  writeFileSync(join(folder, 'deeper', 'two.json'), JSON.stringify(second.document));
  const call = await new TestCenter({ center: { flows: readFlowFolder(folder) } }).dial({ to: 'Entry' });
  expect(await call.queued()).toBe('q1');
  expect(call.heard[0]).toBe('♪ p1');
});

it('files that are no flows are told together', () => {
  writeFileSync(join(folder, 'a.json'), '{');
  writeFileSync(join(folder, 'b.json'), '{"Version":"2019-10-30"}');
  let problems: readonly string[] = [];
  try {
    readFlowFolder(folder);
  } catch (error) {
    if (error instanceof TestingError) problems = error.problems;
  }
  expect(problems.map((problem) => problem[0])).toEqual(expect.arrayContaining(['a', 'b']));
});

it('a folder that is not there is named', () => {
  expect(() => readFlowFolder(join(folder, 'none'))).toThrow(/none/);
});

it('names in flows that lead nowhere are told together, with flow, action and the nearest', () => {
  const flow = flowOf('main', [
    ['a', 'UpdateContactTargetQueue', { QueueId: '${queue:saless}' }],
    ['b', 'MessageParticipant', { Text: '${message:hello.en-US}' }],
    ['c', 'DisconnectParticipant', {}],
  ]);
  expect(() => prepareCenter(smallCenter(flow))).toThrow(
    /Flow main, action a, Actions\[0\]\.Parameters\.QueueId: there is no queue "saless"; did you mean "sales"\?\nFlow main, action b.*there is no message "hello\.en-US"/,
  );
});

it('messages and functions are known by their names', () => {
  const flow = flowOf('main', [
    ['a', 'MessageParticipant', { Text: '${message:hello.en-US}' }],
    ['b', 'InvokeLambdaFunction', { LambdaFunctionARN: '${lambda:known}', InvocationTimeLimitSeconds: '3' }],
  ]);
  const center = { ...smallCenter(flow, MENU_FLOW), flows: [flow], messages: { hello: { 'en-US': 'Hello.' } }, functions: ['known'] };
  expect(JSON.stringify(prepareCenter(center).flows[0]?.document)).toContain('"Hello."');
  expect(() => prepareCenter({ ...center, functions: ['other'] })).toThrow(/there is no lambda "known"/);
});
