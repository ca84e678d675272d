import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readJsonFile } from '../storage/read-json-file.ts';
import { writeFileAtomically } from '../storage/write-file-atomically.ts';
import { WriteQueue } from '../storage/write-queue.ts';
import { checkKey } from './bucket-name.ts';
import { type ObjectMeta, objectMetaSchema } from './object-meta.ts';
import type { CorsRule } from './s3.ts';

export interface NewObject {
  key: string;
  body: Buffer;
  contentType: string;
  headers: Record<string, string>;
  tags?: Record<string, string>;
  /** Without quotes; MD5 of the body unless given. */
  eTag?: string;
  lastModified: string;
}

/**
 * One bucket in one folder. Keys are hashed, so that no key reaches the file system; the body is written first, then the
 * description that names it: a reader, or the next start after a kill, sees a whole object, old or new.
 */
export class BucketStore {
  readonly name: string;
  cors: CorsRule[] = [];
  readonly #folder: string;
  readonly #objects: Map<string, ObjectMeta>;
  readonly #queue = new WriteQueue();

  private constructor(name: string, folder: string, objects: Map<string, ObjectMeta>) {
    this.name = name;
    this.#folder = folder;
    this.#objects = objects;
  }

  /** Opens the folder, or makes it. Bodies that no description names are leftovers of a kill and are removed. */
  static async open(name: string, folder: string): Promise<BucketStore> {
    await mkdir(folder, { recursive: true });
    const files = await readdir(folder);
    const objects = new Map<string, ObjectMeta>();
    for (const file of files.filter((candidate) => candidate.endsWith('.json'))) {
      const meta = await readJsonFile(join(folder, file), objectMetaSchema);
      if (meta) objects.set(meta.key, meta);
    }
    const named = new Set([...objects.values()].map((meta) => meta.file));
    const leftovers = files.filter((file) => (file.endsWith('.bin') && !named.has(file)) || file.endsWith('.tmp'));
    await Promise.all(leftovers.map((file) => rm(join(folder, file), { force: true })));
    return new BucketStore(name, folder, objects);
  }

  get(key: string): ObjectMeta | undefined {
    return this.#objects.get(key);
  }

  /** In the order of S3: by the bytes of the key. */
  list(): ObjectMeta[] {
    return [...this.#objects.values()].sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  }

  read(meta: ObjectMeta): Promise<Buffer> {
    return readFile(join(this.#folder, meta.file));
  }

  /** `check` sees what is there before and may throw: nothing comes in between. */
  put(object: NewObject, check?: (existing: ObjectMeta | undefined) => void): Promise<ObjectMeta> {
    checkKey(object.key);
    return this.#queue.run(() => {
      check?.(this.#objects.get(object.key));
      return this.#put(object);
    });
  }

  putTags(meta: ObjectMeta, tags: Record<string, string>): Promise<void> {
    return this.#queue.run(() => this.#describe({ ...meta, tags }));
  }

  remove(key: string): Promise<void> {
    return this.#queue.run(() => this.#remove(key));
  }

  removeAll(): Promise<void> {
    return this.#queue.run(async () => {
      this.#objects.clear();
      await rm(this.#folder, { recursive: true, force: true });
    });
  }

  async #put(object: NewObject): Promise<ObjectMeta> {
    const old = this.#objects.get(object.key);
    const file = `${fileName(object.key)}.${randomUUID()}.bin`;
    await writeFileAtomically(join(this.#folder, file), object.body);
    const meta: ObjectMeta = {
      key: object.key,
      file,
      size: object.body.length,
      eTag: `"${object.eTag ?? createHash('md5').update(object.body).digest('hex')}"`,
      lastModified: object.lastModified,
      contentType: object.contentType,
      headers: object.headers,
      tags: object.tags ?? {},
    };
    await this.#describe(meta);
    if (old) await rm(join(this.#folder, old.file), { force: true });
    return meta;
  }

  async #remove(key: string): Promise<void> {
    const meta = this.#objects.get(key);
    if (!meta) return;
    this.#objects.delete(key);
    await rm(join(this.#folder, `${fileName(key)}.json`), { force: true });
    await rm(join(this.#folder, meta.file), { force: true });
  }

  async #describe(meta: ObjectMeta): Promise<void> {
    await writeFileAtomically(join(this.#folder, `${fileName(meta.key)}.json`), JSON.stringify(meta));
    this.#objects.set(meta.key, meta);
  }
}

const fileName = (key: string): string => createHash('sha256').update(key).digest('hex');
