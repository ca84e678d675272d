import { scanNames } from '../names/scan-names.ts';
import type { ExploredAction } from './explored-document.ts';

/** What a named reference stands for in people's words; undefined: show it as it is written. */
export type NameResolver = (kind: string, name: string) => string | undefined;

const PROMPT_KEYS = ['Text', 'SSML', 'PromptId', 'Media'] as const;

/** SSML without its tags; a tag between two words is a pause. */
const withoutTags = (text: string): string => {
  if (!text.includes('<')) return text;
  let plain = '';
  let from = 0;
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', from)) {
    const close = text.indexOf('>', open);
    if (close === -1) break;
    plain += `${text.slice(from, open)} `;
    from = close + 1;
  }
  return plain + text.slice(from);
};

const tidy = (text: string): string => text.split(/\s+/).filter(Boolean).join(' ');

const withNames = (text: string, resolve: NameResolver | undefined): string => {
  if (resolve === undefined || !text.includes('${')) return text;
  let result = '';
  let from = 0;
  for (const { kind, name, start, end } of scanNames(text)) {
    const value = resolve(kind, name);
    if (value === undefined) continue;
    result += text.slice(from, start) + value;
    from = end;
  }
  return result + text.slice(from);
};

/** A text as it is said: references filled in, names resolved, tags dropped. */
export const saidText = (text: string, fill: (text: string) => string, resolve?: NameResolver): string =>
  tidy(withoutTags(withNames(fill(text), resolve)));

const soundName = (reference: string): string => {
  const [name] = scanNames(reference);
  return name?.kind === 'prompt' ? name.name : reference;
};

const promptText = (prompt: unknown, fill: (text: string) => string, resolve: NameResolver | undefined): string[] => {
  if (typeof prompt !== 'object' || prompt === null) return [];
  const given = new Map(
    PROMPT_KEYS.filter((key) => Object.hasOwn(prompt, key)).map((key) => [key, (prompt as Record<string, unknown>)[key]]),
  );
  const text = given.get('Text') ?? given.get('SSML');
  if (typeof text === 'string') return [saidText(text, fill, resolve)];
  const sound = given.get('PromptId');
  if (typeof sound === 'string') return [`[${soundName(fill(sound))}]`];
  const media = given.get('Media');
  const uri = typeof media === 'object' && media !== null && 'Uri' in media ? media.Uri : undefined;
  return typeof uri === 'string' ? [`[${fill(uri)}]`] : [];
};

/** What is heard of an action: texts as they are said, sounds in brackets. Prompts of a loop are listed in their order. */
export const heardOf = ({ nature, parameters }: ExploredAction, fill: (text: string) => string, resolve?: NameResolver): string[] => {
  if (nature.heard === undefined || nature.heard === 'call') return [];
  const { Messages } = parameters;
  const prompts = nature.heard === 'loop' && Array.isArray(Messages) ? Messages : [parameters];
  return prompts.flatMap((prompt) => promptText(prompt, fill, resolve)).filter((text) => text !== '');
};
