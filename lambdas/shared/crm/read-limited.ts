import { FunctionError } from '../errors.ts';

/**
 * The body as text.
 * @throws FunctionError `CRM_FAILED` as soon as it grows past `limit` bytes; the rest is not read.
 */
export async function readLimited(response: Response, limit: number): Promise<string> {
  if (response.body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > limit) throw new FunctionError('CRM_FAILED', `The CRM's answer is larger than ${limit} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
