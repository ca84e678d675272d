import { check } from '../shared/check.ts';
import type { CustomResource } from '../shared/custom-resource/custom-resource.ts';
import { FunctionError } from '../shared/errors.ts';
import { SETTING } from '../shared/table/keys.ts';
import type { Table } from '../shared/table/table.ts';
import { SettingsPropertiesSchema } from './asset-schema.ts';
import { readAsset } from './read-asset.ts';
import { referenceProblems } from './reference-problems.ts';
import { allKeys, readSampleList, sampleListWrite } from './sample-list.ts';
import { sampleRemoval, sampleWrites } from './sample-writes.ts';
import { contentHash, sectionItems, sectionWrites } from './section-writes.ts';

export interface SettingsPorts {
  /** Text of an object of the asset bucket. */
  readObject(bucket: string, key: string): Promise<string>;
  table(tableName: string): Table;
}

/** The settings asset in the table. Deleting the resource leaves the data: the table outlives the stack. */
export function settingsResource(ports: SettingsPorts): CustomResource {
  return {
    apply: async (input) => {
      const properties = check(SettingsPropertiesSchema, input, "The resource's properties", 'BAD_EVENT');
      const text = await ports.readObject(properties.Bucket, properties.Key);
      const asset = readAsset(text);
      const problems = referenceProblems(asset, properties.Arns);
      if (problems.length > 0) throw new FunctionError('BAD_ASSET', `The settings asset: ${problems.join('; ')}.`);
      const version = contentHash(text);
      const table = ports.table(properties.TableName);
      const existing = await table.query(SETTING, undefined, { consistent: true });
      const samples = sampleWrites(asset.samples, asset.company.timeZone);
      const wanted = allKeys(samples.map(({ key }) => key));
      const all = allKeys(readSampleList(existing), wanted);
      // The list names every sample that may be there, before it is there: an update that breaks off leaves nothing behind for good.
      await table.transact([...sectionWrites(sectionItems(asset, properties.Arns), existing), sampleListWrite(all, version)]);
      for (const sample of samples) await table.write(sample);
      const kept = new Set(wanted.map((key) => JSON.stringify(key)));
      for (const key of all) if (!kept.has(JSON.stringify(key))) await table.write(sampleRemoval(key.pk, key.sk));
      await table.write(sampleListWrite(wanted, version));
      return { physicalId: `settings-${properties.TableName}`, data: { Version: version } };
    },
    remove: () => Promise.resolve(),
  };
}
