import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '../..');

test('a broken definition ends the app with its problems, and without a stack trace', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'trunkline-app-'));
  const definition = path.join(folder, 'broken.yaml');
  writeFileSync(definition, 'languages: [zh-CN]\nqueus: {}\n');
  try {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'bin/app.ts'], {
      cwd: REPOSITORY,
      env: { ...process.env, CDK_OUTDIR: path.join(folder, 'cdk.out'), CDK_CONTEXT_JSON: JSON.stringify({ center: definition }) },
      encoding: 'utf8',
    });

    expect(status).toBe(1);
    expect(stderr).toMatch(/^The center cannot be built, it has \d+ problems:\n/);
    expect(stderr).toMatch(/broken\.yaml:2:1 queus: /);
    expect(stderr).not.toMatch(/^\s+at /m);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
