import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { idOrPath, nestedObject, staticText } from '../parameters/values.ts';
import { isRefusal } from '../ports/refusal.ts';
import { NO_TABLES, primaryValuesOf } from './data-tables/primary-values.ts';

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
  ports: ['dataTables'],
  support: 'whole',
  run({ DataTableId, Queries }, context) {
    const { dataTables } = context.ports;
    if (dataTables === undefined) return failure('NoMatchingError', NO_TABLES);
    const results: Record<string, unknown> = {};
    for (const { QueryName, PrimaryValues, Attributes } of Queries) {
      const values = dataTables.evaluate(DataTableId, primaryValuesOf(PrimaryValues), Attributes);
      if (isRefusal(values)) return failure('NoMatchingError', `${QueryName}: ${values.refused}`);
      results[QueryName] = values;
    }
    // Names are unique in the flow, so queries of other actions stay (inferred).
    context.setSlot('DataTables', { ...Object(context.slot('DataTables')), ...results });
    return success();
  },
});
