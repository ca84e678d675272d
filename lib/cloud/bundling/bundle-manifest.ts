import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const ManifestSchema = v.object({
  bundlerKey: v.string(),
  /** Hash of the bundle, which names its folder. */
  hash: v.string(),
  inputs: v.array(v.object({ path: v.string(), size: v.number(), mtimeMs: v.number(), hash: v.string() })),
});

/** What a bundle was made of. Paths are relative to the project. */
export type BundleManifest = v.InferOutput<typeof ManifestSchema>;

/** A manifest that is missing or spoilt only means that the bundle is made again. */
export function readManifest(file: string): BundleManifest | undefined {
  try {
    const parsed = v.safeParse(ManifestSchema, JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
