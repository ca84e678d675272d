import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lintFlows } from '../../../lib/flow-language/lint/lint-flows.ts';
import { LINT_RULES } from '../../../lib/flow-language/lint/lint-rules.ts';
import type { CenterNames } from '../../../lib/flow-language/lint/lint-set.ts';
import { RULE_CATALOG } from '../../../lib/flow-language/lint/rule-catalog.ts';
import { ruleTable } from '../../../lib/flow-language/lint/rule-table.ts';
import { RULES } from '../../../lib/flow-language/validation/rules.ts';
import { act, bye, flowOf } from '../../support/flow-ports.ts';
import { say } from './support.ts';

const lint = (document: unknown, options: { file?: string; draft?: boolean; type?: 'CUSTOMER_HOLD' } = {}) => {
  const { file = 'flow.json', ...rest } = options;
  const [report] = lintFlows([{ file, text: typeof document === 'string' ? document : JSON.stringify(document) }], rest);
  if (report === undefined) throw new Error('no report');
  return report;
};
const rules = (report: ReturnType<typeof lint>, severity: string) =>
  report.problems.filter((problem) => problem.severity === severity).map(({ rule }) => rule);

test.each([
  ['the command line', { type: 'CUSTOMER_HOLD' as const }, flowOf(bye()), 'CUSTOMER_HOLD'],
  ['its metadata', {}, { ...flowOf(bye()), Metadata: { type: 'queueTransfer' } }, 'QUEUE_TRANSFER'],
  ['its folder', { file: 'contact-flows/modules/x.json' }, flowOf(bye()), 'MODULE'],
  ['its settings', {}, { ...flowOf(bye()), Settings: {} }, 'MODULE'],
  [
    'its actions',
    {},
    flowOf(act('a', 'MessageParticipantIteratively', { Messages: [{ Text: 'x' }] }), act('b', 'EndFlowExecution')),
    'CUSTOMER_QUEUE',
  ],
])('the type of a flow is known by %s', (from, options, document, type) => {
  expect(lint(document, options).type).toEqual({ type, from });
});

test('what cannot be read is reported, not thrown', () => {
  expect(lint('{ nonsense').problems).toMatchObject([{ severity: 'error', rule: 'json' }]);
  expect(lint({ modules: [], start: 'x' }).problems[0]?.cure).toContain('older export format');
  expect(lint('null').type).toBeUndefined();
});

test('problems come in document order, those of the whole document first', () => {
  const document = {
    ...flowOf(say('a', 'b', ''), act('b', 'Nonsense', {}, 'bye'), bye()),
    Settings: {},
    Metadata: { type: 'contactFlow' },
  };

  expect(lint(document).problems.map(({ rule }) => rule)).toEqual(['module-settings', 'empty-value', 'unknown-type']);
});

describe('a saved draft', () => {
  const draft = { ...flowOf(say('a', ''), act('b', 'TransferContactToQueue', {}, '')), StartAction: '' };

  test('is refused when it is to be published', () => {
    expect(rules(lint(draft), 'error')).toEqual(expect.arrayContaining(['start-action', 'dangling-target', 'missing-error']));
  });

  test('is read with warnings', () => {
    const report = lint(draft, { draft: true });

    expect(rules(report, 'error')).toEqual([]);
    expect(rules(report, 'warning')).toEqual(expect.arrayContaining(['start-action', 'dangling-target', 'missing-error']));
  });

  test('may lack what a flow cannot do without', () => {
    const odd = {
      Version: '2019-10-30',
      Actions: [
        {
          Identifier: 'a',
          Type: 'Compare',
          Parameters: null,
          Transitions: { Conditions: [{ NextAction: 'b', Condition: { Operator: 'Equals' } }] },
        },
        { Identifier: 'b', Type: 'MessageParticipant', Transitions: { Errors: [{ NextAction: 'a' }] } },
      ],
    };

    expect(lint(odd).type).toBeUndefined();
    expect(rules(lint(odd, { draft: true }), 'error')).toEqual([]);
    expect(lint(odd, { draft: true }).problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['StartAction', 'Actions[1].Transitions.Errors[0].ErrorType']),
    );
  });

  test('still has to be a document', () => {
    expect(rules(lint('{', { draft: true }), 'error')).toEqual(['json']);
    expect(rules(lint({ Version: '2019-10-30', Actions: 'x' }, { draft: true }), 'error').length).toBeGreaterThan(0);
  });
});

test('a name of unknown kind is a placeholder of another tool, unless a definition says what names there are', () => {
  const text = JSON.stringify(
    flowOf(act('a', 'TransferToFlow', { ContactFlowId: '${self:flow}' }, 'bye', { NoMatchingError: 'bye' }), bye()),
  );
  const severity = (center?: CenterNames) =>
    lintFlows([{ file: 'x.json', text, center }])[0]?.problems.find(({ rule }) => rule === 'name-kind')?.severity;

  expect(severity()).toBe('warning');
  expect(severity({ names: new Map(), languages: [] })).toBe('error');
});

test('a member that is null is taken for absent', () => {
  const document = {
    Version: '2019-10-30',
    StartAction: 'a',
    Metadata: null,
    Actions: [
      {
        Identifier: 'a',
        Type: 'MessageParticipant',
        Parameters: { Text: 'x' },
        Transitions: { NextAction: 'b', Errors: null, Conditions: null },
      },
      { Identifier: 'b', Type: 'DisconnectParticipant', Parameters: null, Transitions: { NextAction: null } },
    ],
  };

  expect(lint(document).problems).toEqual([]);
  expect(lint({ ...document, StartAction: '' }, { draft: true }).problems.map(({ rule }) => rule)).toEqual(['start-action']);
});

test('every rule has one id, and says what it wants', () => {
  const ids = LINT_RULES.map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => Object.hasOwn(RULES, id))).toEqual([]);
  expect([...RULE_CATALOG.values()].filter(({ about }) => about.length < 10)).toEqual([]);
});

test('what is inferred or said by third parties never refuses a flow', () => {
  const document = {
    ...flowOf(
      {
        ...act('a', 'GetParticipantInput', { Text: 'x', InputTimeLimitSeconds: 5, DTMFConfiguration: {} }, 'bye', {
          InputTimeLimitExceeded: 'bye',
          NoMatchingCondition: 'bye',
          NoMatchingError: 'bye',
        }),
      },
      bye(),
    ),
    Extra: {},
    Metadata: { type: 'contactFlow' },
  };
  document.Actions[0]?.Transitions?.Errors?.push({ NextAction: 'bye', ErrorType: 'NoMatchingError' });

  expect(rules(lint(document), 'error')).toEqual([]);
  expect(rules(lint(document), 'warning')).toEqual(
    expect.arrayContaining(['unknown-member', 'error-twice', 'scalar-type', 'parameter-doubtful']),
  );
});

test('namespaces that do not exist and yet stand in flows that work are a warning', () => {
  const callback = (CallbackNumber: string) =>
    flowOf(
      act('a', 'UpdateContactCallbackNumber', { CallbackNumber }, 'bye', {
        InvalidCallbackNumber: 'bye',
        CallbackNumberNotDialable: 'bye',
      }),
      bye(),
    );

  expect(rules(lint(callback('$.CustomerCallBackPhoneNumber')), 'error')).toEqual([]);
  expect(rules(lint(callback('$.Nobody')), 'error')).toEqual(['unknown-root']);
});

test('docs/support/lint-rules.md says what the rules say', () => {
  expect(readFileSync(path.resolve(__dirname, '../../../docs/support/lint-rules.md'), 'utf8')).toBe(ruleTable());
});
