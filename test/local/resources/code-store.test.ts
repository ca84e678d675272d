import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { createCodeStore } from '../../../lib/local/cloud/code-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A zip archive of the given files, packed or stored. */
const zipOf = (files: Record<string, string>, method: 0 | 8 = 8): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const plain = Buffer.from(content);
    const data = method === 8 ? deflateRawSync(plain) : plain;
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(method, 8);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(plain.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32 ? crc32(plain) : 0, 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(plain.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(head, Buffer.from(name), data);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
};

const store = (body?: Buffer) =>
  createCodeStore({
    folder: join(folder, 'code'),
    s3: {
      getObject: async (_bucket, key) =>
        body && { object: { key, size: body.length, eTag: '', lastModified: '', contentType: '', headers: {}, tags: {} }, body },
    },
    asset: (_bucket, key) =>
      key === 'asset.zip' ? { path: '/assembly/asset.x', packaging: 'zip', bucketName: 'b', objectKey: key } : undefined,
  });

test('the folder of an asset is used where it lies', async () => {
  expect(await store().fromBucket('b', 'asset.zip')).toBe('/assembly/asset.x');
});

test.each([0, 8] as const)('a zip archive in a bucket is unpacked (method %i)', async (method) => {
  mkdirSync(join(folder, 'code'));
  const path = await store(zipOf({ 'index.js': 'exports.a = 1;', 'lib/b.js': 'b' }, method)).fromBucket('b', 'k.zip');
  expect(readFileSync(join(path, 'index.js'), 'utf8')).toBe('exports.a = 1;');
  expect(readFileSync(join(path, 'lib/b.js'), 'utf8')).toBe('b');
});

test('code in a template becomes a CommonJS file, one folder a content', async () => {
  const code = store();
  const path = await code.inline('exports.handler = async () => 1;');
  expect(readFileSync(join(path, 'index.js'), 'utf8')).toBe('exports.handler = async () => 1;');
  expect(readFileSync(join(path, 'package.json'), 'utf8')).toContain('commonjs');
  expect(await code.inline('exports.handler = async () => 1;')).toBe(path);
});

test.each([
  ['nothing there', undefined, 'there is no object s3://b/k.zip'],
  ['no archive', Buffer.from('hello'), 'is not a zip archive'],
  ['a path that leads out', zipOf({ '../../evil.js': 'x' }), 'leads out of it'],
  ['a damaged directory', Buffer.concat([Buffer.alloc(40), zipOf({ a: 'x' })]), 'damaged directory'],
])('refused: %s', async (_name, body, message) => {
  await expect(store(body).fromBucket('b', 'k.zip')).rejects.toThrow(message);
});
