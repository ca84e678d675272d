import { prepareCenter } from '../../../lib/testing/center/prepare-center.ts';
import { branchesOf } from '../../../lib/testing/coverage/branches-of.ts';
import { Coverage, isCovered } from '../../../lib/testing/coverage/coverage.ts';
import { readReasons } from '../../../lib/testing/coverage/reasons.ts';
import { coverageText } from '../../../lib/testing/report/coverage-text.ts';
import { loadTestCase } from '../../../lib/testing/run/load-test-case.ts';
import { runTestCases } from '../../../lib/testing/run/run-test-cases.ts';
import { equals, flowOf, MENU_FLOW, NOON, onError, smallCenter } from '../support/small-center.ts';
import { begins, endTest, error, hears, inOrder, overrides, press, result, starts, testDocument } from '../support/test-document.ts';

const KNOWN = overrides('InvokeLambdaFunction', {}, result({ LoadedData: '{"level":"gold"}' }));

async function walk(...documents: unknown[]): Promise<Coverage> {
  const prepared = prepareCenter(smallCenter());
  const coverage = new Coverage(prepared.flows);
  const tests = documents.map((document, index) => {
    const read = loadTestCase({ file: `${index}.json`, text: JSON.stringify(document) }, prepared.findName);
    if (!read.ok) throw new Error(read.problems.join('\n'));
    return read.loaded;
  });
  await runTestCases(tests, { prepared, at: NOON, onTrace: (event) => coverage.onTrace(event) });
  return coverage;
}
const unwalked = (coverage: Coverage): string[] =>
  coverage.report().flows.flatMap((flow) => flow.unwalked.map(({ action, branch }) => `${action} ${branch}`));

describe('branches', () => {
  const branches = (transitions: Parameters<typeof flowOf>[1][number][3], type: string, parameters: Record<string, unknown>) =>
    branchesOf(flowOf('f', [['a', type, parameters, transitions]]).document, 'CONTACT_FLOW').map(({ branch }) => branch);

  it('are conditions, errors and the next action', () => {
    expect(
      branches({ NextAction: 'b', Errors: [onError('NoMatchingError', 'b')], Conditions: [] }, 'MessageParticipant', { Text: 'a' }),
    ).toEqual(['NoMatchingError', 'NextAction']);
  });

  it('a next action that no result can lead to is none', () => {
    const transitions = { NextAction: 'b', Errors: [onError('NoMatchingCondition', 'b')], Conditions: [equals('x', 'c')] };
    expect(branches(transitions, 'Compare', { ComparisonValue: '$.Attributes.a' })).toEqual(['Equals x', 'NoMatchingCondition']);
    const loop = { NextAction: 'b', Errors: [], Conditions: [equals('ContinueLooping', 'c'), equals('DoneLooping', 'd')] };
    expect(branches(loop, 'Loop', { LoopCount: '3' })).toEqual(['Equals ContinueLooping', 'Equals DoneLooping']);
  });

  it('a menu without the branches it should have goes on with the next action', () => {
    expect(
      branches({ NextAction: 'b', Errors: [], Conditions: [equals('1', 'c')] }, 'GetParticipantInput', {
        Text: 'a',
        StoreInput: 'False',
        InputTimeLimitSeconds: '5',
      }),
    ).toEqual(['Equals 1', 'NextAction']);
  });
});

it('what calls have walked is told branch by branch, over all tests', async () => {
  const sales = testDocument(inOrder(begins(KNOWN), hears('For sales', press('1')), starts('TransferContactToQueue', {}, endTest)));
  const silent = testDocument(inOrder(begins(KNOWN), hears('Nothing came')));
  const coverage = await walk(sales, silent);
  expect(unwalked(coverage)).toEqual([
    'greet NoMatchingError',
    'look-up NoMatchingError',
    'keep NoMatchingError',
    'menu Equals 2',
    'menu NoMatchingCondition',
    'menu NoMatchingError',
    'sales NoMatchingError',
    'support NoMatchingError',
    'support NextAction',
    'open Equals False',
    'open NoMatchingError',
    'to-queue QueueAtCapacity',
    'to-queue NoMatchingError',
    'silent NoMatchingError',
    'closed NoMatchingError',
    'closed NextAction',
    'full NoMatchingError',
    'full NextAction',
    'bye NoMatchingError',
  ]);
});

it('errors that a test plays count as walked', async () => {
  const coverage = await walk(
    testDocument(inOrder(begins(overrides('InvokeLambdaFunction', {}, error('NoMatchingError'))), hears('Goodbye'))),
  );
  expect(unwalked(coverage)).not.toContain('look-up NoMatchingError');
  expect(unwalked(coverage)).toContain('look-up NextAction');
});

it('a module that hangs up has not returned to its caller', async () => {
  const main = flowOf('main', [
    ['run', 'InvokeFlowModule', { FlowModuleId: '${module:bouncer}' }],
    ['bye', 'DisconnectParticipant', {}],
  ]);
  const bouncer = flowOf('bouncer', [['out', 'DisconnectParticipant', {}]], 'MODULE');
  const prepared = prepareCenter(smallCenter(main, bouncer));
  const coverage = new Coverage(prepared.flows);
  const read = loadTestCase({ file: 'a.json', text: JSON.stringify(testDocument([begins()])) }, prepared.findName);
  if (!read.ok) throw new Error('a test');
  await runTestCases([read.loaded], { prepared, onTrace: (event) => coverage.onTrace(event) });
  expect(unwalked(coverage)).toEqual(['run NoMatchingError', 'run NextAction']);
});

describe('reasons', () => {
  const reasons = (...branches: Record<string, unknown>[]) => {
    const read = readReasons(JSON.stringify({ reasons: [{ why: 'it cannot be', branches }] }));
    if (!read.ok) throw new Error(read.problems.join('\n'));
    return read.reasons;
  };

  it('stand for every branch that agrees with all they say', async () => {
    const report = (await walk()).report(
      reasons({ actionType: ['MessageParticipant', 'UpdateContactAttributes'], branch: 'NoMatchingError' }),
    );
    expect(report.flows[0]?.unwalked.filter(({ why }) => why !== undefined).map(({ action }) => action)).toEqual([
      'greet',
      'keep',
      'silent',
      'closed',
      'full',
      'bye',
    ]);
    expect(isCovered(report)).toBe(false);
  });

  it('a flow is covered when every branch is walked or has a reason', async () => {
    expect(isCovered((await walk()).report(reasons({ flow: 'main' })))).toBe(true);
  });

  it('that nothing needs any more are told, and fail', async () => {
    const report = (await walk()).report(reasons({ flow: 'main' }, { flow: 'other' }));
    expect(report.needless).toEqual(['{"flow":"other"}']);
    expect(isCovered(report)).toBe(false);
  });

  it.each([
    ['no JSON', '{'],
    ['a rule that says nothing', '{"reasons":[{"why":"a","branches":[{}]}]}'],
    ['no reason', '{"reasons":[{"branches":[{"flow":"a"}]}]}'],
  ])('%s is refused', (_, text) => {
    expect(readReasons(text)).toMatchObject({ ok: false });
  });
});

it('the table has a line for each flow and names what is open', async () => {
  const text = coverageText((await walk()).report());
  const total = branchesOf(MENU_FLOW.document, 'CONTACT_FLOW').length;
  expect(text).toMatch(new RegExp(`^main +0 of +${total} +0\\.0 %`, 'm'));
  expect(text).toContain('  main: menu (GetParticipantInput) · Equals 1 → sales');
});
