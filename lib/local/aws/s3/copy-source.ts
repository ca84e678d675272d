import { AwsError } from '../aws-error.ts';

/** `x-amz-copy-source`: `bucket/key` or `/bucket/key`, percent-encoded. Throws AwsError `InvalidArgument`. */
export function readCopySource(header: string): { bucket: string; key: string } {
  const [path = ''] = header.split('?');
  let decoded: string;
  try {
    decoded = decodeURIComponent(path.startsWith('/') ? path.slice(1) : path);
  } catch {
    decoded = '';
  }
  const slash = decoded.indexOf('/');
  if (slash <= 0 || slash === decoded.length - 1)
    throw new AwsError('InvalidArgument', 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey');
  return { bucket: decoded.slice(0, slash), key: decoded.slice(slash + 1) };
}
