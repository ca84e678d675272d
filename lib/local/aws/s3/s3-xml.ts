import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { AwsError } from '../aws-error.ts';
import type { AwsResponse } from '../service.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' });
const LISTS = new Set(['Object', 'Part', 'CORSRule', 'Tag', 'AllowedOrigin', 'AllowedMethod', 'AllowedHeader', 'ExposeHeader']);
/** Values stay text: a key `007` is no number. Entities of a document's own are not expanded. */
const parser = new XMLParser({ isArray: (name) => LISTS.has(name), parseTagValue: false, processEntities: true, trimValues: false });

export const xmlAnswer = (root: string, content: object, status = 200): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ [root]: { '@xmlns': NAMESPACE, ...content } })}`,
});

export const xmlError = (error: AwsError, requestId: string): AwsResponse => ({
  status: error.status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({
    Error: { Code: error.code, Message: error.message, ...error.members, RequestId: requestId },
  })}`,
});

/** The root element's content. Throws AwsError `MalformedXML`. */
export function readXml(body: Buffer, root: string): Record<string, unknown> {
  const text = body.toString('utf8');
  const refuse = () =>
    new AwsError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema.');
  if (text.includes('<!DOCTYPE')) throw refuse();
  let document: unknown;
  try {
    document = parser.parse(text, true);
  } catch {
    throw refuse();
  }
  const content =
    typeof document === 'object' && document !== null && Object.hasOwn(document, root)
      ? (document as Record<string, unknown>)[root]
      : undefined;
  if (content === '') return {};
  if (typeof content !== 'object' || content === null) throw refuse();
  return content as Record<string, unknown>;
}

/** Children of that name that are elements. */
export const elements = (content: Record<string, unknown>, name: string): Record<string, unknown>[] => {
  const list = Object.hasOwn(content, name) ? content[name] : [];
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
};

/** Texts of the children of that name. */
export const texts = (content: Record<string, unknown>, name: string): string[] => {
  const value = Object.hasOwn(content, name) ? content[name] : [];
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
};
