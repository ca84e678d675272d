import path from 'node:path';
import { CenterProblems } from '../center-problems.ts';
import { BundleCache, type FunctionBundle } from './bundle-cache.ts';
import { BUNDLE_OPTIONS, bundlerKey } from './bundle-options.ts';

export interface FunctionSource {
  name: string;
  /** Path of the file that exports `handler`, relative to the project. */
  entry: string;
}

export interface BundleRequest {
  /** Absolute path of the project. */
  root: string;
  functions: FunctionSource[];
  /** Absolute path; `.trunkline/cache/bundles` of the project unless given. */
  cacheFolder?: string;
}

/**
 * Bundles of all functions, those that the cache does not hold made in one go.
 * @throws CenterProblems with every fault that the bundler found.
 */
export async function bundleFunctions(request: BundleRequest): Promise<Map<string, FunctionBundle>> {
  const folder = request.cacheFolder ?? path.join(request.root, '.trunkline/cache/bundles');
  const cache = new BundleCache(request.root, folder, bundlerKey(request.root));
  const bundles = new Map<string, FunctionBundle>();
  const missing: FunctionSource[] = [];
  for (const source of request.functions) {
    const found = cache.find(source.name);
    if (found === undefined) missing.push(source);
    else bundles.set(source.name, found);
  }
  if (missing.length > 0) for (const bundle of await build(request.root, missing, cache)) bundles.set(bundle.name, bundle);
  return bundles;
}

async function build(root: string, sources: FunctionSource[], cache: BundleCache): Promise<FunctionBundle[]> {
  // The bundler is loaded only when something must be bundled: a warm synthesis never pays for it.
  const { build: esbuild } = await import('esbuild');
  const result = await esbuild({
    ...BUNDLE_OPTIONS,
    absWorkingDir: root,
    entryPoints: sources.map((source) => ({ in: source.entry, out: source.name })),
    outdir: path.join(root, '.trunkline/bundles-in-memory'),
    write: false,
    metafile: true,
    logLevel: 'silent',
  }).catch((error: unknown) => {
    throw new CenterProblems(bundlerProblems(error));
  });
  return sources.map((source) => {
    const file = result.outputFiles.find((output) => path.basename(output.path) === `${source.name}.mjs`);
    const meta = Object.entries(result.metafile.outputs).find(([output]) => path.basename(output) === `${source.name}.mjs`);
    if (file === undefined || meta === undefined) throw new Error(`The bundler gave no output for ${source.entry}.`);
    return cache.store(source.name, file.contents, Object.keys(meta[1].inputs));
  });
}

function bundlerProblems(error: unknown): string[] {
  const messages = error instanceof Error && 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  const problems = messages.map((message: { text?: unknown; location?: { file: string; line: number; column: number } | null }) => {
    const place = message.location ? `${message.location.file}:${message.location.line}:${message.location.column + 1}: ` : '';
    return `${place}${String(message.text)}`;
  });
  return problems.length > 0 ? problems : [`The functions cannot be bundled: ${error instanceof Error ? error.message : String(error)}`];
}
