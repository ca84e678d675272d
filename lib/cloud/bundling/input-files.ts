import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BundleManifest } from './bundle-manifest.ts';

type Input = BundleManifest['inputs'][number];

/** Input files of bundles as they are now; each file is looked at once, for bundles share most of theirs. */
export class InputFiles {
  private readonly seen = new Map<string, Input | undefined>();

  constructor(private readonly root: string) {}

  /** Size and time spare the reading; only when they differ does the content decide. */
  isUnchanged(known: Input): boolean {
    const stat = statSync(path.join(this.root, known.path), { throwIfNoEntry: false });
    if (stat === undefined) return false;
    if (stat.size === known.size && stat.mtimeMs === known.mtimeMs) return true;
    return this.describe(known.path)?.hash === known.hash;
  }

  describe(relative: string): Input | undefined {
    if (this.seen.has(relative)) return this.seen.get(relative);
    const input = this.read(relative);
    this.seen.set(relative, input);
    return input;
  }

  private read(relative: string): Input | undefined {
    const file = path.join(this.root, relative);
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return undefined;
    return { path: relative, size: stat.size, mtimeMs: stat.mtimeMs, hash: createHash('sha256').update(readFileSync(file)).digest('hex') };
  }
}
