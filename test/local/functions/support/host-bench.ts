import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createActivity } from '../../../../lib/local/aws/activity.ts';
import { createFunctionHost } from '../../../../lib/local/functions/create-function-host.ts';
import type { FunctionConfiguration } from '../../../../lib/local/functions/function-host.ts';

/** A function host over a folder of its own, with functions written as text. */
export function hostBench(options: { now?: number; origin?: string } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'trunkline-host-'));
  const clock = { now: () => options.now ?? Date.now() };
  const activity = createActivity();
  const host = createFunctionHost({
    place: { accountId: '123456789012', region: 'us-east-1' },
    identity: { credentialsFor: () => ({ accessKeyId: 'ASIATEST', secretAccessKey: 'secret', sessionToken: 'token' }) },
    clock,
    activity,
    origin: () => options.origin ?? 'http://127.0.0.1:1',
    homeFolder: join(folder, 'home'),
  });
  const write = (name: string, files: Record<string, string>): string => {
    const codeFolder = join(folder, name);
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(codeFolder, file)), { recursive: true });
      writeFileSync(join(codeFolder, file), text);
    }
    return codeFolder;
  };
  const define = (name: string, files: Record<string, string> | string, more: Partial<FunctionConfiguration> = {}): string => {
    const codeFolder = write(name, typeof files === 'string' ? { 'index.mjs': files } : files);
    const functionArn = `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
    host.define({
      functionName: name,
      functionArn,
      roleArn: 'arn:aws:iam::123456789012:role/test',
      handler: 'index.handler',
      runtime: 'nodejs24.x',
      codeFolder,
      timeoutSeconds: 5,
      memoryMb: 128,
      environment: {},
      ...more,
    });
    return functionArn;
  };
  const close = async () => {
    await host.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { host, activity, define, write, close };
}
