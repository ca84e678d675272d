import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { idOrPath, nestedObject, staticText } from '../parameters/values.ts';

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
  ports: [],
  support: 'not yet',
});
