import { rmSync } from 'node:fs';
import type { Credentials } from '../identity/identity.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Leaves the operator's keys where tools of the same user find them, such as `trunkline flows pull`. Readable by that user alone; the
 * keys open this one process and die with it. The answer takes the file away.
 */
export const writeOperatorFile = (file: string, access: { endpoint: string; region: string; credentials: Credentials }): (() => void) => {
  const { endpoint, region, credentials } = access;
  const { accessKeyId, secretAccessKey } = credentials;
  writeAtomically(file, `${JSON.stringify({ endpoint, region, accessKeyId, secretAccessKey })}\n`);
  return () => rmSync(file, { force: true });
};
