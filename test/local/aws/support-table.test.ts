import { readFileSync } from 'node:fs';
import path from 'node:path';
import { awsSupportTable } from '../../../lib/local/aws/support-table.ts';

it('docs/support/aws-api.md says what the operations say', () => {
  expect(readFileSync(path.resolve(__dirname, '../../../docs/support/aws-api.md'), 'utf8')).toBe(awsSupportTable());
});
