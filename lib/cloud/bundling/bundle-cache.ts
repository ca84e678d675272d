import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from './bundle-manifest.ts';
import { InputFiles } from './input-files.ts';

/** A function's code, ready to be an asset. */
export interface FunctionBundle {
  name: string;
  /** Absolute path of the folder that holds `index.mjs`. */
  folder: string;
  /** SHA-256 of the code, hexadecimal. */
  hash: string;
}

/** Bundles by content: a bundle stands as long as every file that went into it, and the bundler itself, are what they were. */
export class BundleCache {
  private readonly inputs: InputFiles;

  constructor(
    root: string,
    private readonly folder: string,
    private readonly bundlerKey: string,
  ) {
    this.inputs = new InputFiles(root);
  }

  find(name: string): FunctionBundle | undefined {
    const manifest = readManifest(this.manifestFile(name));
    if (manifest?.bundlerKey !== this.bundlerKey) return undefined;
    const folder = this.bundleFolder(name, manifest.hash);
    if (!existsSync(path.join(folder, 'index.mjs'))) return undefined;
    return manifest.inputs.every((input) => this.inputs.isUnchanged(input)) ? { name, folder, hash: manifest.hash } : undefined;
  }

  store(name: string, code: Uint8Array, inputPaths: string[]): FunctionBundle {
    const previous = readManifest(this.manifestFile(name));
    const hash = createHash('sha256').update(code).digest('hex');
    const folder = this.bundleFolder(name, hash);
    mkdirSync(folder, { recursive: true });
    this.replace(path.join(folder, 'index.mjs'), code);
    const inputs = inputPaths.flatMap((input) => this.inputs.describe(input) ?? []);
    this.replace(this.manifestFile(name), JSON.stringify({ bundlerKey: this.bundlerKey, hash, inputs }));
    if (previous !== undefined && previous.hash !== hash) rmSync(this.bundleFolder(name, previous.hash), { recursive: true, force: true });
    return { name, folder, hash };
  }

  /** Two syntheses may run at once: nobody may ever see half a file. */
  private replace(file: string, content: Uint8Array | string): void {
    const fresh = `${file}.${process.pid}`;
    writeFileSync(fresh, content);
    renameSync(fresh, file);
  }

  private manifestFile(name: string): string {
    return path.join(this.folder, `${name}.json`);
  }

  private bundleFolder(name: string, hash: string): string {
    return path.join(this.folder, `${name}-${hash.slice(0, 16)}`);
  }
}
