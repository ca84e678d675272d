import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { plain, type Reply } from './respond.ts';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wav', 'audio/wav'],
]);

const readOr = async (file: string): Promise<Buffer | undefined> => {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
};

/** Built pages below `folder`; undefined when there is no such file. A folder is served by its `index.html`. */
export const servePage = async (folder: string, path: string): Promise<Reply | undefined> => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return plain(400, 'The path is not properly encoded.');
  }
  const root = resolve(folder);
  const file = join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  const type = TYPES.get(extname(file));
  if (decoded.includes('\0') || !file.startsWith(root + sep) || type === undefined) return undefined;
  const body = await readOr(file);
  if (body === undefined) return undefined;
  // Built files carry a hash of their content in their name.
  const forever: Record<string, string> = decoded.startsWith('/assets/') ? { 'cache-control': 'public, max-age=31536000, immutable' } : {};
  return { status: 200, type, body, headers: forever };
};
