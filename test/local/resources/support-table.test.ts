import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RESOURCE_TYPES } from '../../../lib/local/resources/registry.ts';
import { resourceSupportTable } from '../../../lib/local/resources/support-table.ts';

test('docs/support/resource-types.md says what the resource types say', () => {
  const file = path.resolve(__dirname, '../../../docs/support/resource-types.md');
  expect(readFileSync(file, 'utf8')).toBe(resourceSupportTable());
});

test('each type is registered once', () => {
  const types = RESOURCE_TYPES.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
});
