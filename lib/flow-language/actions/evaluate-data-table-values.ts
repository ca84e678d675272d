import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { idOrPath, nestedObject, staticText } from '../parameters/values.ts';

export const evaluateDataTableValues = defineAction({
  type: 'EvaluateDataTableValues',
  block: 'Data table (evaluate)',
  logName: 'DataTable',
  summary: 'Reads values of a data table: $.DataTables.',
  parameters: v.strictObject({
    DataTableId: idOrPath('The table.'),
    Queries: v.pipe(
      v.array(
        v.strictObject({
          QueryName: staticText('Name, unique in the flow.'),
          PrimaryValues: v.optional(v.array(nestedObject('Primary value.'))),
          Attributes: v.array(v.string()),
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
