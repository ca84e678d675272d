import { tableValue } from '../../../lib/emulator/data-tables/table-value.ts';
import { TestCenter } from '../../support/center-builder.ts';
import { block, flowOf, hangUp, say } from '../../support/center-flows.ts';
import { allTo } from '../../support/center-things.ts';

const step = (id: string, type: string, parameters: Record<string, unknown>, next: string) =>
  block(id, type, { DataTableId: 'rates', ...parameters }, { next, errors: allTo('failed') });
const queries = (Attributes: string[], PrimaryValues: unknown[] = [{ AttributeName: 'country', Value: '$.Attributes.country' }]) => ({
  Queries: [{ QueryName: 'rate', PrimaryValues, Attributes }],
});
const upsert = (attributes: unknown[], more: Record<string, unknown> = {}) => ({
  DataTableUpsertAttributes: [{ PrimaryKeyGroupName: 'g', PrimaryValues: [{ Name: 'country', Value: 'CN' }], Attributes: attributes }],
  ...more,
});

const centerOf = (...actions: ReturnType<typeof block>[]) => {
  const set = block(
    'set',
    'UpdateContactAttributes',
    { Attributes: { country: 'CN' } },
    { next: actions[0]?.Identifier ?? '', errors: allTo('failed') },
  );
  const center = new TestCenter({ flows: { main: flowOf(set, ...actions, say('failed', 'Failed.', 'bye'), hangUp()) } });
  center.inventory.dataTables.put({
    id: 'rates',
    arn: 'arn:rates',
    name: 'rates',
    lockVersion: 'v1',
    attributes: [
      { name: 'country', valueType: 'TEXT', primary: true },
      { name: 'price', valueType: 'NUMBER', primary: false, defaultValue: '10' },
      { name: 'open', valueType: 'BOOLEAN', primary: false },
      { name: 'queues', valueType: 'TEXT_LIST', primary: false },
    ],
    rows: [
      { primaryValues: { country: 'CN' }, values: { open: 'true', queues: '["a","b"]' } },
      { primaryValues: { country: 'GB' }, values: { price: '12.5' } },
    ],
  });
  return center;
};

test('values of a row are read by type, defaults where it has none', () => {
  centerOf(
    step('read', 'EvaluateDataTableValues', queries(['price', 'open', 'queues']), 'say'),
    say('say', '$.DataTables.rate.price $.DataTables.rate.open $.DataTables.rate.queues.1', 'bye'),
  )
    .call()
    .hears('10 true b');
});

test.each([
  ['an attribute that the table does not have', queries(['colour'])],
  ['a primary value that is missing', queries(['price'], [])],
  ['a primary value of another name', queries(['price'], [{ AttributeName: 'city', Value: 'x' }])],
])('%s takes the error branch', (_what, parameters) => {
  centerOf(step('read', 'EvaluateDataTableValues', parameters, 'bye'))
    .call()
    .hears('Failed.');
});

test('a table is listed with its lock version, and written under it', () => {
  const center = centerOf(
    step('list', 'ListDataTableValues', { PrimaryKeyGroups: [{ PrimaryKeyGroupName: 'all' }] }, 'write'),
    step(
      'write',
      'UpsertDataTableValues',
      upsert([{ Name: 'price', Value: '11' }], { LockVersion: '$.DataTableList.Result.lockVersion' }),
      'read',
    ),
    step('read', 'EvaluateDataTableValues', queries(['price']), 'say'),
    say('say', 'Now $.DataTables.rate.price, first $.DataTableList.Result.primaryKeyGroups.all.0.primaryKeys.0.attributeValue.', 'bye'),
  );

  center.call().hears('Now 11, first CN.');

  expect(center.inventory.dataTables.require('rates').lockVersion).not.toBe('v1');
});

test('a new row, and a value that goes back to its default', () => {
  const center = centerOf(
    step(
      'write',
      'UpsertDataTableValues',
      {
        DataTableUpsertAttributes: [
          { PrimaryValues: [{ AttributeName: 'country', Value: 'FR' }], Attributes: [{ Name: 'open', Value: 'false' }] },
          { PrimaryValues: [{ AttributeName: 'country', Value: 'GB' }], Attributes: [{ Name: 'price', UseDefaultValue: 'true' }] },
        ],
      },
      'bye',
    ),
  );

  center.call();
  center.seconds(1);

  expect(center.inventory.dataTables.require('rates').rows.slice(1)).toEqual([
    { primaryValues: { country: 'GB' }, values: {} },
    { primaryValues: { country: 'FR' }, values: { open: 'false' } },
  ]);
});

test.each([
  ['a value of the wrong type', upsert([{ Name: 'price', Value: 'cheap' }])],
  ['a version that is old', upsert([{ Name: 'price', Value: '1' }], { LockVersion: 'v0' })],
  [
    'an attribute that is unknown',
    upsert([
      { Name: 'open', Value: 'true' },
      { Name: 'colour', Value: 'red' },
    ]),
  ],
  ['more than 25 attributes', upsert(Array.from({ length: 26 }, () => ({ Name: 'price', Value: '1' })))],
])('%s: nothing is written', (_what, parameters) => {
  const center = centerOf(step('write', 'UpsertDataTableValues', parameters, 'bye'));
  const before = structuredClone(center.inventory.dataTables.require('rates'));

  center.call().hears('Failed.');

  expect(center.inventory.dataTables.require('rates')).toEqual(before);
});

test.each([
  ['NUMBER', '', undefined],
  ['NUMBER', '1e3', 1000],
  ['BOOLEAN', 'TRUE', true],
  ['BOOLEAN', 'yes', undefined],
  ['NUMBER_LIST', '[1,2]', [1, 2]],
  ['NUMBER_LIST', '["1"]', undefined],
  ['TEXT_LIST', '{', undefined],
] as const)('%s %j is %p', (type, text, value) => {
  expect(tableValue(type, text)).toEqual(value);
});
