import { AwsError } from '../aws-error.ts';
import { elements, readXml, texts } from './s3-xml.ts';

const MAX_TAGS = 10;

/** `x-amz-tagging: a=1&b=2`. */
export const tagsOfHeader = (header: string | undefined): Record<string, string> => checked([...new URLSearchParams(header ?? '')]);

/** `<Tagging><TagSet><Tag>…`. Throws AwsError `MalformedXML`, `InvalidTag`. */
export function tagsOfXml(body: Buffer): Record<string, string> {
  const [set] = [readXml(body, 'Tagging').TagSet];
  if (set === '' || set === undefined) return {};
  const tags = typeof set === 'object' && set !== null ? elements(set as Record<string, unknown>, 'Tag') : [];
  return checked(tags.map((tag): [string, string] => [texts(tag, 'Key')[0] ?? '', texts(tag, 'Value')[0] ?? '']));
}

export const tagSet = (tags: Record<string, string>) => ({ TagSet: { Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } });

function checked(tags: [string, string][]): Record<string, string> {
  if (tags.length > MAX_TAGS) throw new AwsError('BadRequest', 'Object tags cannot be greater than 10');
  if (tags.some(([key, value]) => key === '' || key.length > 128 || value.length > 256))
    throw new AwsError('InvalidTag', 'A tag has a key or value that is not allowed.');
  return Object.fromEntries(tags);
}
