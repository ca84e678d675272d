import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import { OperationsError } from '../../operations-error.ts';

const schema = v.object({
  /** `http://127.0.0.1:PORT/_aws` */
  endpoint: v.string(),
  region: v.string(),
  accessKeyId: v.string(),
  secretAccessKey: v.string(),
});
export type OperatorKeys = v.InferOutput<typeof schema>;

/**
 * Keys of the laptop's operator, as a running centre leaves them for its owner's own tools. Undefined: no centre of this state folder
 * runs, or it answers elsewhere. Throws OperationsError `CREDENTIALS_MISSING` for a file that others may read or that is none.
 */
export const readOperatorKeys = (file: string, endpoint: string): OperatorKeys | undefined => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) {
    throw new OperationsError('CREDENTIALS_MISSING', `${file} may be read by others: stop the centre, remove the file and start again.`);
  }
  try {
    const keys = v.parse(schema, JSON.parse(readFileSync(file, 'utf8')));
    return sameAddress(keys.endpoint, endpoint) ? keys : undefined;
  } catch (cause) {
    throw new OperationsError('CREDENTIALS_MISSING', `${file} cannot be read: start the centre again.`, { cause });
  }
};

const sameAddress = (one: string, other: string): boolean =>
  URL.canParse(other) && new URL(one).href.replace(/\/$/, '') === new URL(other).href.replace(/\/$/, '');
