import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from 'esbuild';
import { LEAN_SDK_SCHEMAS } from './lean-sdk-schemas.ts';
import { UNREACHED_IMPORTS } from './unreached-imports.ts';

/**
 * ESM with `module` before `main` halves the import time against what CDK's own bundling makes, and takes the SDK along, so that the
 * bundle runs the same wherever it runs (probed). `createRequire` serves CommonJS packages inside the bundle.
 */
export const BUNDLE_OPTIONS = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  sourcemap: false,
  outExtension: { '.js': '.mjs' },
  plugins: [LEAN_SDK_SCHEMAS, UNREACHED_IMPORTS],
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
} satisfies BuildOptions;

/** Hash of all that decides a bundle besides its own inputs: the options, the bundler with its plugins, and which packages are installed. */
export function bundlerKey(root: string): string {
  const hash = createHash('sha256').update(JSON.stringify(BUNDLE_OPTIONS));
  const files = ['node_modules/esbuild/package.json', 'package-lock.json', 'tsconfig.json'].map((file) => path.join(root, file));
  const plugins = ['lean-sdk-schemas.ts', 'unreached-imports.ts'].map((file) => path.join(import.meta.dirname, file));
  for (const file of [...files, ...plugins]) hash.update(readOrEmpty(file));
  return hash.digest('hex');
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
