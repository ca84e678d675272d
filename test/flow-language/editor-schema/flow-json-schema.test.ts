import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTIONS } from '../../../lib/flow-language/actions/registry.ts';
import { flowJsonSchema, flowJsonSchemaText } from '../../../lib/flow-language/editor-schema/flow-json-schema.ts';
import { entriesOf } from '../../../lib/flow-language/parameters/schema-walk.ts';
import { parseFlow } from '../../../lib/flow-language/parse-flow.ts';
import { validateFlow } from '../../../lib/flow-language/validate-flow.ts';
import { act, bye, flowOf } from '../../support/flow-ports.ts';
import { broken } from './mini-validator.ts';

const ROOT = path.resolve(__dirname, '../../..');
const schema = flowJsonSchema();
const definition = (type: string) => schema.definitions?.[type];
const jsonFiles = (folder: string): string[] => readdirSync(path.join(ROOT, folder)).map((file) => path.join(ROOT, folder, file));

test('docs/flow.schema.json says what the definitions say', () => {
  expect(readFileSync(path.join(ROOT, 'docs/flow.schema.json'), 'utf8')).toBe(flowJsonSchemaText());
});

test('every type that the service takes is offered with its summary, parameters and words', () => {
  for (const { type, summary, support, parameters } of ACTIONS) {
    const own = definition(type);
    if (typeof support === 'object' && 'refused' in support) {
      expect(own).toBeUndefined();
      continue;
    }
    expect(own?.description).toContain(summary);
    expect(Object.keys(own?.properties?.Parameters?.properties ?? {})).toEqual(Object.keys(entriesOf(parameters) ?? {}));
    expect(schema.definitions?.action?.properties?.Type?.enum).toContain(type);
  }
});

test('hover texts say how a value may be written', () => {
  expect(definition('MessageParticipant')?.properties?.Parameters?.properties?.Text?.description).toContain(
    'References in it are filled in.',
  );
  expect(definition('TransferToFlow')?.properties?.Parameters?.properties?.ContactFlowId?.description).toContain('May be one reference');
});

const errorsOf = (type: string) => definition(type)?.properties?.Transitions?.properties?.Errors?.items?.properties?.ErrorType?.enum;

test('errors and operands of all modes are offered', () => {
  expect(errorsOf('GetParticipantInput')).toEqual(
    expect.arrayContaining(['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError', 'InvalidPhoneNumber']),
  );
  expect(errorsOf('TransferParticipantToThirdParty')).toEqual(
    expect.arrayContaining(['CallFailed', 'ConnectionTimeLimitExceeded', 'NoMatchingError']),
  );
  expect(errorsOf('Wait')).toContain('ParticipantNotFound');
  expect(JSON.stringify(definition('CheckVoiceId'))).toContain('HighRisk');
  expect(JSON.stringify(definition('Wait'))).toContain('CustomerReturned');
});

test('the shipped flows keep to it', () => {
  for (const file of [...jsonFiles('contact-flows/flows'), ...jsonFiles('contact-flows/modules')]) {
    expect({ file, broken: broken(schema, JSON.parse(readFileSync(file, 'utf8'))) }).toEqual({ file, broken: [] });
  }
});

test.each([
  ['an unknown parameter', act('a', 'MessageParticipant', { Text: 'x', Txt: 'x' }, 'end'), '.Actions.0.Parameters.Txt: unknown'],
  ['an unknown type', act('a', 'Nonsense', {}, 'end'), '.Actions.0.Type: enum'],
  ['an error that the action does not have', act('a', 'MessageParticipant', { Text: 'x' }, 'end', { X: 'end' }), 'ErrorType: enum'],
  ['a terminal action that leads on', act('a', 'DisconnectParticipant', {}, 'end'), 'Transitions: maxProperties'],
  ['a missing parameter', act('a', 'TransferToFlow', {}, 'end', { NoMatchingError: 'end' }), 'ContactFlowId: required'],
  ['a bad identifier', act('a:b', 'DisconnectParticipant'), 'Identifier: pattern'],
  [
    'an operator that does not exist',
    act('a', 'Compare', { ComparisonValue: '$.External.a' }, 'end', {}, [['x', 'end', 'And']]),
    'Operator: enum',
  ],
])('an editor shows %s', (_name, action, fault) => {
  expect(broken(schema, flowOf(action, bye('end'))).join('\n')).toContain(fault);
});

test('snippets are actions that only have to be filled in', () => {
  const snippets = schema.definitions?.action?.defaultSnippets ?? [];

  expect(snippets).toHaveLength(schema.definitions?.action?.properties?.Type?.enum?.length ?? 0);
  for (const { label, body } of snippets) expect(body).toMatchObject({ Identifier: '$1', Type: label, Transitions: {} });
});

/** Flows of other people, named by the variable TRUNKLINE_CORPUS (a folder with `flows/*.json`); skipped where it is not set. */
const corpus = process.env.TRUNKLINE_CORPUS;
const whenThere = corpus === undefined ? test.skip : test;

whenThere('flows of the corpus that the validator takes as inbound flows keep to it', () => {
  for (const file of readdirSync(path.join(corpus ?? '', 'flows'))) {
    const parsed = parseFlow(readFileSync(path.join(corpus ?? '', 'flows', file), 'utf8'));
    if (!parsed.ok) continue;
    const problems = validateFlow(parsed.document, { type: 'CONTACT_FLOW' }).filter(({ rule }) => rule !== 'flow-type');
    if (problems.length === 0) expect({ file, broken: broken(schema, parsed.document) }).toEqual({ file, broken: [] });
  }
});
