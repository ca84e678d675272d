import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { idOrPath, nestedObject, staticText } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { NO_TABLES } from './data-tables/primary-values.ts';
import { changesOf, lockVersionOf } from './data-tables/upsert-changes.ts';

const lockVersion = v.pipe(
  v.union([v.string(), v.record(v.string(), v.unknown())]),
  v.description('Version of the table that is changed, such as $.DataTableList.Result.lockVersion.dataTable.'),
  v.metadata({ valueClass: 'nested' }),
);

export const upsertDataTableValues = defineAction({
  type: 'UpsertDataTableValues',
  block: 'Data table (write)',
  logName: 'DataTable',
  summary: 'Writes values of a data table.',
  parameters: v.strictObject({
    DataTableId: idOrPath('The table.'),
    LockVersion: v.optional(lockVersion),
    DataTableUpsertAttributes: v.pipe(
      v.array(
        v.strictObject({
          PrimaryKeyGroupName: v.optional(staticText('Name of the group.')),
          PrimaryValues: v.optional(v.array(nestedObject('Primary value.'))),
          Attributes: v.array(nestedObject('{Name, Value, UseDefaultValue?}.')),
        }),
      ),
      v.minLength(1),
      v.maxLength(25),
    ),
  }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['dataTables'],
  support: 'whole',
  run({ DataTableId, LockVersion, DataTableUpsertAttributes }, { ports: { dataTables } }) {
    if (dataTables === undefined) return failure('NoMatchingError', NO_TABLES);
    const changes = changesOf(DataTableUpsertAttributes);
    if (isRefusal(changes)) return failure('NoMatchingError', changes.refused);
    const done = dataTables.upsert(DataTableId, changes, lockVersionOf(LockVersion));
    return done === true ? success() : failure('NoMatchingError', done.refused);
  },
});
