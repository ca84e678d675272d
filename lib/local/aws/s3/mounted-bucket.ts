import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { ObjectMeta } from './object-meta.ts';

/** A read-only bucket whose objects are files that lie elsewhere: CDK's assets. */
export class MountedBucket {
  readonly name: string;
  readonly #find: (key: string) => string | undefined;

  constructor(name: string, find: (key: string) => string | undefined) {
    this.name = name;
    this.#find = find;
  }

  /** Undefined: no such file, or a folder. */
  async get(key: string): Promise<{ meta: ObjectMeta; body: Buffer } | undefined> {
    const file = this.#find(key);
    if (file === undefined) return undefined;
    try {
      const [body, { mtime }] = await Promise.all([readFile(file), stat(file)]);
      const eTag = `"${createHash('md5').update(body).digest('hex')}"`;
      const meta = {
        key,
        file,
        size: body.length,
        eTag,
        lastModified: mtime.toISOString(),
        contentType: 'application/octet-stream',
        headers: {},
        tags: {},
      };
      return { meta, body };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'EISDIR') return undefined;
      throw error;
    }
  }
}
