import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { NameResolver } from '../../../lib/flow-language/explore/heard.ts';

/** Folders looked at upwards: `center.yaml` lies next to `contact-flows/`, flows one or two folders below that. */
const MOST_LEVELS = 4;

const findDefinition = (path: string): string | undefined => {
  let folder = resolve(path);
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const file = join(folder, 'center.yaml');
    if (existsSync(file)) return file;
    folder = dirname(folder);
  }
  return undefined;
};

/**
 * Texts of `${message:key.language}` from the definition near the given files; undefined when there is none, or none that can
 * be read: the flows are shown with the names of the messages then.
 */
export const messageResolver = async (paths: readonly string[]): Promise<NameResolver | undefined> => {
  const file = paths.map(findDefinition).find((found) => found !== undefined);
  if (file === undefined) return undefined;
  const { parseCenter } = await import('../../../lib/center/index.ts');
  const parsed = parseCenter(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) {
    console.error(`${file} has problems: messages are shown by their names.`);
    return undefined;
  }
  const { messages } = parsed.center;
  return (kind, name) => {
    const dot = name.lastIndexOf('.');
    const texts = kind === 'message' && Object.hasOwn(messages, name.slice(0, dot)) ? messages[name.slice(0, dot)] : undefined;
    const language = name.slice(dot + 1);
    return texts !== undefined && Object.hasOwn(texts, language) ? texts[language] : undefined;
  };
};
