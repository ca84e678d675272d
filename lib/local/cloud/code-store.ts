import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileAsset } from '../../assembly/assembly.ts';
import type { S3 } from '../aws/s3/s3.ts';
import type { CodeStore } from '../local-cloud.ts';
import { ResourceError } from '../resources/resource-error.ts';
import { unzip } from './unzip.ts';

/** Makes `folder` whole or not at all: a start that is killed half-way leaves nothing that the next one would trust. */
const make = (folder: string, fill: (draft: string) => void): string => {
  if (existsSync(folder)) return folder;
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  fill(draft);
  renameSync(draft, folder);
  return folder;
};

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 32);

/** Unpacked function code: asset folders are used where they lie, everything else is unpacked below `folder`, by content. */
export const createCodeStore = (options: {
  folder: string;
  s3: Pick<S3, 'getObject'>;
  asset(bucket: string, key: string): FileAsset | undefined;
}): CodeStore => ({
  fromBucket: async (bucket, key) => {
    const asset = options.asset(bucket, key);
    if (asset?.packaging === 'zip') return asset.path;
    const object = await options.s3.getObject(bucket, key);
    if (!object) throw new ResourceError(`Properties.Code: there is no object s3://${bucket}/${key}`);
    try {
      return make(join(options.folder, hashOf(object.body)), (draft) => unzip(object.body, draft));
    } catch (cause) {
      throw new ResourceError(`Properties.Code: s3://${bucket}/${key} ${(cause as Error).message}`, { cause });
    }
  },
  inline: async (source) =>
    make(join(options.folder, hashOf(source)), (draft) => {
      // Code in a template is CommonJS (documented), whatever the package around the state folder says.
      writeFileSync(join(draft, 'package.json'), '{"type":"commonjs"}\n');
      writeFileSync(join(draft, 'index.js'), source);
    }),
});
