import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findViolations } from '../../scripts/import-rules.ts';

const root = join(import.meta.dirname, '../..');

describe('import rules', () => {
  test('a fixture that breaks the rules is refused, each breach with file, line and reason', () => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check-imports.ts', 'test/scripts/fixtures/import-rules'], {
      cwd: root,
      encoding: 'utf8',
    });

    expect(run.status).toBe(1);
    expect(run.stderr.trim().split('\n').sort()).toEqual([
      'lambdas/greeting/handler.ts:1: imports ../other/domain.ts: lambdas/greeting/ may import lambdas/greeting/, lambdas/shared/, lib/numbering/',
      'lib/emulator/reaches-out.ts:1: imports node:http: lib/emulator/ may use only no package at all',
      'lib/emulator/reaches-out.ts:2: imports ../local/boot.ts: lib/emulator/ may import lib/emulator/, lib/flow-language/, lib/numbering/',
    ]);
  });

  test.each([
    ["import { Stack } from 'aws-cdk-lib';", 'lib/local/boot/x.ts'],
    ["export { x } from '../../center/schema.ts';", 'lib/local/boot/x.ts'],
    ["const x = await import('@aws-sdk/client-connect');", 'lib/assembly/x.ts'],
    ["import {\n  a,\n  b,\n} from '../emulator/x.ts';", 'lib/flow-language/x.ts'],
    ["import { view } from '../../lib/local/pages/protocol.ts';", 'web/phone/x.ts'],
  ])('%s is refused in %s', (source, file) => {
    expect(findViolations(file, source)).toHaveLength(1);
  });

  test.each([
    ["import type { PhoneEvent } from '../../lib/local/pages/protocol.ts';", 'web/phone/x.ts'],
    ["import * as v from 'valibot';", 'lib/flow-language/x.ts'],
    ["import { placeOf } from '../../lib/numbering/index.ts';", 'lambdas/area-routing/area.ts'],
    ["import { anything } from '../lib/cloud/x.ts';", 'bin/app.ts'],
  ])('%s is allowed in %s', (source, file) => {
    expect(findViolations(file, source)).toEqual([]);
  });
});
