import { existsSync } from 'node:fs';
import * as v from 'valibot';
import type { FileAsset } from './assembly.ts';
import { AssemblyError, type Problem, problem } from './assembly-error.ts';
import { insideFolder } from './inside-folder.ts';
import { readJson } from './read-json.ts';

const schema = v.object({
  files: v.optional(
    v.record(
      v.string(),
      v.object({
        source: v.object({
          path: v.optional(v.string()),
          packaging: v.optional(v.picklist(['file', 'zip'])),
          executable: v.optional(v.unknown()),
        }),
        destinations: v.record(v.string(), v.object({ bucketName: v.string(), objectKey: v.string() })),
      }),
    ),
  ),
  dockerImages: v.optional(v.record(v.string(), v.unknown())),
});

/** Reads one `*.assets.json`: what is to lie in which bucket, one entry for each destination. */
export const readAssets = (folder: string, file: string): FileAsset[] => {
  const place = insideFolder(folder, file);
  const { files = {}, dockerImages = {} } = readJson(place, schema);
  const problems: Problem[] = Object.keys(dockerImages).map((name) => problem(place, `docker image ${name}: images are not emulated`));
  const assets = Object.values(files).flatMap(({ source, destinations }) => {
    if (source.path === undefined) {
      problems.push(problem(place, 'an asset made by a command is not emulated: synthesise it to a file'));
      return [];
    }
    const path = insideFolder(folder, source.path);
    if (!existsSync(path)) problems.push(problem(place, `asset ${source.path} is missing: synthesise again`));
    return Object.values(destinations).map(({ bucketName, objectKey }) => ({
      path,
      packaging: source.packaging ?? ('file' as const),
      bucketName,
      objectKey,
    }));
  });
  if (problems.length > 0) throw new AssemblyError('ASSEMBLY_UNREADABLE', problems);
  return assets;
};
