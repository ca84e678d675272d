import type { Readable } from 'node:stream';
import { AwsError } from './aws-error.ts';

/**
 * Reads a request's body. Throws AwsError `RequestEntityTooLargeException` (413) beyond the limit; the stream stays open,
 * so that the answer can still be sent.
 */
export function readBody(stream: Readable, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const stop = () => {
      stream.removeListener('data', onData);
      stream.removeListener('end', onEnd);
      stream.removeListener('error', onError);
      stream.removeListener('close', onClose);
    };
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length <= limit) return;
      stop();
      reject(new AwsError('RequestEntityTooLargeException', `Request must be smaller than ${limit} bytes.`, { status: 413 }));
    };
    const onEnd = () => {
      stop();
      resolve(Buffer.concat(chunks, length));
    };
    const onError = (error: Error) => {
      stop();
      reject(error);
    };
    const onClose = () => onError(new AwsError('IncompleteBody', 'The connection was closed before the body was complete.'));
    stream.on('data', onData).on('end', onEnd).on('error', onError).on('close', onClose);
  });
}
