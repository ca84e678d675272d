import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { idOrPath, nestedObject, staticText } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { listedRow } from './data-tables/listed-row.ts';
import { NO_TABLES, primaryValuesOf } from './data-tables/primary-values.ts';

export const listDataTableValues = defineAction({
  type: 'ListDataTableValues',
  block: 'Data table (list)',
  logName: 'DataTable',
  summary: 'Lists values of a data table: $.DataTableList.',
  parameters: v.strictObject({
    DataTableId: idOrPath('The table.'),
    PrimaryKeyGroups: v.pipe(
      v.array(
        v.strictObject({
          PrimaryKeyGroupName: staticText('Name of the group.'),
          PrimaryValues: v.optional(v.array(nestedObject('Primary value.'))),
        }),
      ),
      v.minLength(1),
      v.maxLength(5),
    ),
  }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['dataTables'],
  support: 'whole',
  run({ DataTableId, PrimaryKeyGroups }, context) {
    const { dataTables } = context.ports;
    if (dataTables === undefined) return failure('NoMatchingError', NO_TABLES);
    const version = dataTables.version(DataTableId);
    if (isRefusal(version)) return failure('NoMatchingError', version.refused);
    const primaryKeyGroups: Record<string, unknown> = {};
    for (const { PrimaryKeyGroupName, PrimaryValues } of PrimaryKeyGroups) {
      const rows = dataTables.list(DataTableId, primaryValuesOf(PrimaryValues));
      if (isRefusal(rows)) return failure('NoMatchingError', `${PrimaryKeyGroupName}: ${rows.refused}`);
      primaryKeyGroups[PrimaryKeyGroupName] = rows.map(listedRow);
    }
    context.setSlot('DataTableList', {
      Result: { dataTableId: version.id, lockVersion: { dataTable: version.lockVersion }, primaryKeyGroups },
    });
    return success();
  },
});
