import { AwsError } from './aws-error.ts';

export interface AwsChunks {
  /** The last chunk is empty. */
  chunks: { data: Buffer; signature?: string }[];
  /** Trailing headers, lower case. */
  trailers: Map<string, string>;
}

const CRLF = '\r\n';
const refuse = () => new AwsError('IncompleteBody', 'The aws-chunked body is broken or ends too early.');

/** Reads an `aws-chunked` body: `<hex size>[;chunk-signature=…]` lines with their data, then trailers. Throws AwsError `IncompleteBody`. */
export function readAwsChunks(body: Buffer): AwsChunks {
  const chunks: AwsChunks['chunks'] = [];
  let position = 0;
  for (;;) {
    const lineEnd = body.indexOf(CRLF, position);
    if (lineEnd < 0) throw refuse();
    const [size = '', ...extensions] = body.toString('latin1', position, lineEnd).split(';');
    if (!/^[0-9a-f]{1,8}$/i.test(size)) throw refuse();
    const length = Number.parseInt(size, 16);
    const start = lineEnd + CRLF.length;
    if (start + length > body.length) throw refuse();
    const signature = extensions.find((extension) => extension.startsWith('chunk-signature='))?.slice('chunk-signature='.length);
    chunks.push({ data: body.subarray(start, start + length), signature });
    position = start + length;
    if (length === 0) return { chunks, trailers: readTrailers(body.toString('latin1', position)) };
    if (body.toString('latin1', position, position + CRLF.length) !== CRLF) throw refuse();
    position += CRLF.length;
  }
}

function readTrailers(text: string): Map<string, string> {
  const trailers = new Map<string, string>();
  for (const line of text.split(CRLF)) {
    const colon = line.indexOf(':');
    if (colon > 0) trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return trailers;
}
