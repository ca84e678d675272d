import { createHash, randomUUID } from 'node:crypto';
import { AwsError } from '../aws-error.ts';
import type { NewObject } from './bucket-store.ts';

interface Upload {
  bucket: string;
  object: Pick<NewObject, 'key' | 'contentType' | 'headers' | 'tags'>;
  parts: Map<number, { body: Buffer; eTag: string }>;
}

const MAX_PART = 10_000;

/** Multipart uploads in progress. They live in memory: one that is not completed when the laptop stops is lost, as an aborted one. */
export class UploadStore {
  readonly #uploads = new Map<string, Upload>();

  begin(bucket: string, object: Upload['object']): string {
    const id = randomUUID().replaceAll('-', '');
    this.#uploads.set(id, { bucket, object, parts: new Map() });
    return id;
  }

  /** Answers the part's ETag, with quotes. */
  putPart(upload: UploadReference, number: number, body: Buffer): string {
    if (!Number.isInteger(number) || number < 1 || number > MAX_PART) {
      throw new AwsError('InvalidArgument', `Part number must be an integer between 1 and ${MAX_PART}, inclusive.`);
    }
    const eTag = createHash('md5').update(body).digest('hex');
    this.#require(upload).parts.set(number, { body, eTag });
    return `"${eTag}"`;
  }

  /** Puts the named parts together. Throws AwsError `InvalidPart`, `InvalidPartOrder`. */
  complete(reference: UploadReference, named: readonly { number: number; eTag: string }[]): Omit<NewObject, 'lastModified'> {
    const upload = this.#require(reference);
    if (named.length === 0) throw new AwsError('MalformedXML', 'You must specify at least one part.');
    const parts = named.map(({ number, eTag }, index) => {
      if (number <= (named[index - 1]?.number ?? 0))
        throw new AwsError('InvalidPartOrder', 'The list of parts was not in ascending order.');
      const part = upload.parts.get(number);
      if (part?.eTag !== eTag.replaceAll('"', ''))
        throw new AwsError('InvalidPart', `Part ${number} could not be found, or its ETag is another.`);
      return part;
    });
    this.#uploads.delete(reference.uploadId);
    const digests = Buffer.concat(parts.map((part) => Buffer.from(part.eTag, 'hex')));
    const eTag = `${createHash('md5').update(digests).digest('hex')}-${parts.length}`;
    return { ...upload.object, body: Buffer.concat(parts.map((part) => part.body)), eTag };
  }

  abort(reference: UploadReference): void {
    this.#require(reference);
    this.#uploads.delete(reference.uploadId);
  }

  list(reference: UploadReference): { number: number; eTag: string; size: number }[] {
    const parts = [...this.#require(reference).parts].sort(([a], [b]) => a - b);
    return parts.map(([number, { eTag, body }]) => ({ number, eTag: `"${eTag}"`, size: body.length }));
  }

  #require({ bucket, key, uploadId }: UploadReference): Upload {
    const upload = this.#uploads.get(uploadId);
    if (upload?.bucket !== bucket || upload.object.key !== key) {
      throw new AwsError('NoSuchUpload', 'The specified upload does not exist. It may have been aborted or completed.', { status: 404 });
    }
    return upload;
  }
}

export interface UploadReference {
  bucket: string;
  key: string;
  uploadId: string;
}
