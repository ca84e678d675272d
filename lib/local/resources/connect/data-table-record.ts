import * as v from 'valibot';
import { tableValue } from '../../../emulator/data-tables/table-value.ts';
import type { DataTable } from '../../../emulator/inventory/data-table-types.ts';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { text } from '../schema/scalars.ts';
import { requireTable } from './require-table.ts';

const values = v.array(v.strictObject({ AttributeId: text, AttributeValue: text }));

/** Name → value of the given attributes, which must be of this kind; what is wrong goes to `problems`. */
const read = (
  table: DataTable,
  given: v.InferOutput<typeof values>,
  { primary, place }: { primary: boolean; place: string },
  problems: string[],
): Record<string, string> => {
  const found = new Map<string, string>();
  for (const [index, { AttributeId, AttributeValue }] of given.entries()) {
    const attribute = table.attributes.find((one) => one.primary === primary && one.id === AttributeId);
    const at = `Properties.DataTableRecord.${place}[${index}]`;
    if (!attribute) problems.push(`${at}: the table "${table.name}" has no ${primary ? 'primary' : 'other'} attribute "${AttributeId}"`);
    else if (tableValue(attribute.valueType, AttributeValue) === undefined)
      problems.push(`${at}: "${AttributeValue}" is no ${attribute.valueType}, which ${attribute.name} is`);
    else found.set(attribute.name, AttributeValue);
  }
  return Object.fromEntries(found);
};

export const dataTableRecord = defineResource({
  type: 'AWS::Connect::DataTableRecord',
  support: 'whole',
  properties: v.strictObject({
    InstanceArn: text,
    DataTableArn: text,
    DataTableRecord: v.strictObject({ PrimaryValues: v.optional(values), Values: values }),
  }),
  create: ({ InstanceArn, DataTableArn, DataTableRecord }, { stackName, logicalId }, cloud) => {
    const inventory = cloud.connect.of(InstanceArn);
    const table = requireTable(inventory, DataTableArn);
    const problems: string[] = [];
    const primaryValues = read(table, DataTableRecord.PrimaryValues ?? [], { primary: true, place: 'PrimaryValues' }, problems);
    const row = { primaryValues, values: read(table, DataTableRecord.Values, { primary: false, place: 'Values' }, problems) };
    const keys = table.attributes.filter(({ primary }) => primary).map(({ name }) => name);
    const missing = keys.filter((name) => !Object.hasOwn(primaryValues, name));
    if (problems.length === 0 && missing.length > 0)
      problems.push(`Properties.DataTableRecord.PrimaryValues: ${missing.join(', ')} has no value`);
    if (table.rows.some((one) => keys.every((name) => one.primaryValues[name] === primaryValues[name])))
      problems.push(`Properties.DataTableRecord: the table "${table.name}" has this record already`);
    if (problems.length > 0) throw new ResourceError(problems);
    table.rows.push(row);
    const id = stableId(table.arn, stackName, logicalId);
    return { ref: `${inventory.instance.arn}|${table.arn}|${id}`, attributes: { RecordId: id } };
  },
});
