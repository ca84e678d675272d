import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { oneOf, tags, text, textOf } from '../schema/scalars.ts';

export const dataTable = defineResource({
  type: 'AWS::Connect::DataTable',
  support: {
    part: 'published tables, whose rows begin as the template says at each start; the time zone and the lock level have no effect',
  },
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 127),
    Description: v.optional(textOf(0, 250)),
    TimeZone: text,
    ValueLockLevel: oneOf(['NONE', 'DATA_TABLE', 'PRIMARY_VALUE', 'ATTRIBUTE', 'VALUE']),
    Status: oneOf(['PUBLISHED', 'SAVED']),
    Tags: tags,
  }),
  create: ({ InstanceArn, Name, Status }, { stackName, logicalId }, cloud) => {
    if (Status === 'SAVED') throw new ResourceError('Properties.Status: tables that are only saved are not emulated; give PUBLISHED');
    const { dataTables, instance } = cloud.connect.of(InstanceArn);
    const id = stableId(instance.arn, stackName, logicalId);
    const arn = `${instance.arn}/data-table/${id}`;
    const lockVersion = stableId(arn, 'lock');
    dataTables.put({ id, arn, name: Name, attributes: [], rows: [], lockVersion });
    return {
      ref: `${instance.arn}|${arn}`,
      attributes: { Arn: arn, LockVersion: { DataTable: lockVersion }, 'LockVersion.DataTable': lockVersion },
    };
  },
});
