import { readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFunctions, type FunctionSource } from '../../lib/cloud/bundling/bundle-functions.ts';
import { ProjectFolder } from './support/project-folder.ts';

let project: ProjectFolder;
beforeEach(() => {
  project = new ProjectFolder();
  project.write('lambdas/shared/greeting.ts', "export const greeting = 'hello';\n");
  project.write(
    'lambdas/greet/handler.ts',
    "import { greeting } from '../shared/greeting.ts';\nexport const handler = async () => greeting;\n",
  );
  project.write('lambdas/alone/handler.ts', 'export const handler = async () => 1;\n');
});
afterEach(() => project.dispose());

const sources: FunctionSource[] = ['greet', 'alone'].map((name) => ({ name, entry: `lambdas/${name}/handler.ts` }));
const cacheFolder = () => path.join(project.root, 'cache');
const bundle = () => bundleFunctions({ root: project.root, functions: sources, cacheFolder: cacheFolder() });
const bundleFile = (folder: string | undefined) => path.join(folder ?? '', 'index.mjs');

test('a bundle is one ECMAScript module that exports the handler', async () => {
  const bundles = await bundle();

  const code = readFileSync(bundleFile(bundles.get('greet')?.folder), 'utf8');
  expect(code).toContain('createRequire');
  expect(code).toMatch(/export\s*\{\s*\w+ as handler\s*\}/);
  expect(pathToFileURL(bundleFile(bundles.get('greet')?.folder)).href).toMatch(/index\.mjs$/);
});

test('bundles whose inputs are what they were are not made again', async () => {
  const first = await bundle();
  const before = statSync(bundleFile(first.get('greet')?.folder)).mtimeMs;

  const second = await bundle();

  expect(second).toEqual(first);
  expect(statSync(bundleFile(second.get('greet')?.folder)).mtimeMs).toBe(before);
});

test('a changed input makes the bundles anew that hold it, and no other', async () => {
  const first = await bundle();
  project.write('lambdas/shared/greeting.ts', "export const greeting = 'good morning';\n");

  const second = await bundle();

  expect(second.get('greet')?.hash).not.toBe(first.get('greet')?.hash);
  expect(readFileSync(bundleFile(second.get('greet')?.folder), 'utf8')).toContain('good morning');
  expect(second.get('alone')).toEqual(first.get('alone'));
});

test('a file touched but not changed keeps its bundle', async () => {
  const first = await bundle();
  utimesSync(path.join(project.root, 'lambdas/shared/greeting.ts'), 1, 1);
  // Only a bundle that is not made again survives what is written over it.
  const file = bundleFile(first.get('greet')?.folder);
  const before = statSync(file).mtimeMs;

  const second = await bundle();

  expect(second).toEqual(first);
  expect(statSync(file).mtimeMs).toBe(before);
});

test('another set of installed packages makes every bundle anew', async () => {
  const first = await bundle();
  const before = statSync(bundleFile(first.get('alone')?.folder)).mtimeMs;
  project.write('package-lock.json', '{}');

  const second = await bundle();

  expect(second).toEqual(first);
  expect(statSync(bundleFile(second.get('alone')?.folder)).mtimeMs).toBeGreaterThan(before);
});

test('a spoilt cache is made again', async () => {
  const first = await bundle();
  project.write('cache/greet.json', '{ "inputs": 1');
  project.delete(path.relative(project.root, first.get('alone')?.folder ?? ''));

  const second = await bundle();

  expect(second).toEqual(first);
  expect(statSync(bundleFile(second.get('alone')?.folder)).isFile()).toBe(true);
});
