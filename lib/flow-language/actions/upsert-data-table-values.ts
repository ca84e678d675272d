import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { idOrPath, nestedObject, staticText } from '../parameters/values.ts';

export const upsertDataTableValues = defineAction({
  type: 'UpsertDataTableValues',
  block: 'Data table (write)',
  logName: 'DataTable',
  summary: 'Writes values of a data table.',
  parameters: v.strictObject({
    DataTableId: idOrPath('The table.'),
    LockVersion: v.optional(nestedObject('Version of the table that is changed.')),
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
  ports: [],
  support: 'not yet',
});
