import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';

/** Files of a folder with the given ending, sorted; paths below `root`, with slashes. A folder that is not there holds none. */
export function listFiles(root: string, folder: string, ending: string): string[] {
  return entries(root, folder)
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('.'))
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

export function listFolders(root: string, folder: string): string[] {
  return entries(root, folder)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

function entries(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
