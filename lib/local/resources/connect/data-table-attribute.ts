import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { accepted, flag, oneOf, text, textOf } from '../schema/scalars.ts';
import { requireTable } from './require-table.ts';

export const dataTableAttribute = defineResource({
  type: 'AWS::Connect::DataTableAttribute',
  support: { part: 'values are held to the type; Validation has no effect' },
  properties: v.strictObject({
    InstanceArn: text,
    DataTableArn: text,
    Name: textOf(1, 127),
    ValueType: oneOf(['TEXT', 'NUMBER', 'BOOLEAN', 'TEXT_LIST', 'NUMBER_LIST']),
    Primary: v.optional(flag),
    Description: v.optional(textOf(0, 250)),
    Validation: accepted,
  }),
  create: ({ InstanceArn, DataTableArn, Name, ValueType, Primary = false }, { stackName, logicalId }, cloud) => {
    const inventory = cloud.connect.of(InstanceArn);
    const table = requireTable(inventory, DataTableArn);
    if (table.attributes.some(({ name }) => name === Name))
      throw new ResourceError(`Properties.Name: the table "${table.name}" has an attribute "${Name}" already`);
    if (Primary && table.rows.length > 0)
      throw new ResourceError(`Properties.Primary: the table "${table.name}" has rows; let its records depend on "${logicalId}"`);
    const id = stableId(table.arn, stackName, logicalId);
    table.attributes.push({ id, name: Name, valueType: ValueType, primary: Primary });
    const lock = { DataTable: table.lockVersion, Attribute: stableId(id, 'lock') };
    return {
      ref: `${inventory.instance.arn}|${table.arn}|${id}`,
      attributes: { AttributeId: id, LockVersion: lock, 'LockVersion.DataTable': lock.DataTable, 'LockVersion.Attribute': lock.Attribute },
    };
  },
});
