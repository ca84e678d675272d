import * as v from 'valibot';

/** What stands beside the body of an object; `file` names the body's file. */
export const objectMetaSchema = v.object({
  key: v.string(),
  file: v.string(),
  size: v.number(),
  eTag: v.string(),
  lastModified: v.string(),
  contentType: v.string(),
  headers: v.record(v.string(), v.string()),
  tags: v.record(v.string(), v.string()),
});
export type ObjectMeta = v.InferOutput<typeof objectMetaSchema>;

/** Headers that S3 keeps with an object and gives back (documented). */
const KEPT = ['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires'];

export function keptHeaders(headers: Record<string, string>): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-') || KEPT.includes(name));
  const kept = new Map(entries);
  // `aws-chunked` says how the request was sent, not what the object is.
  const encoding = (kept.get('content-encoding') ?? '').split(',').map((part) => part.trim());
  const real = encoding.filter((part) => part !== '' && part !== 'aws-chunked').join(',');
  if (real === '') kept.delete('content-encoding');
  else kept.set('content-encoding', real);
  return Object.fromEntries(kept);
}
