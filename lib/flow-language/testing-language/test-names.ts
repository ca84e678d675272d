import { isNameKind, type NameKind } from '../names/name-kinds.ts';
import { scanNames } from '../names/scan-names.ts';

/** One use of `${kind:name}` in a test; `path` is a place such as `Observations[2].Event.Properties.Text`. */
export interface TestNameUse {
  kind: NameKind;
  name: string;
  path: string;
}

/** Members that hold JSON in text: names in them are replaced inside it, so that a quotation mark in a text does no harm. */
const SERIALIZED: ReadonlySet<string> = new Set(['LoadedData', 'initializationData', 'InitializationData']);

type Replace = (use: TestNameUse) => string;

const inText = (text: string, path: string, replace: Replace): string => {
  let result = '';
  let from = 0;
  for (const { kind, name, start, end } of text.includes('${') ? scanNames(text) : []) {
    if (!isNameKind(kind)) continue;
    result += text.slice(from, start) + replace({ kind, name, path });
    from = end;
  }
  return from === 0 ? text : result + text.slice(from);
};

const inJson = (text: string, path: string, replace: Replace): string => {
  if (!text.includes('${')) return text;
  try {
    return JSON.stringify(mapped(JSON.parse(text), path, '', replace));
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
};

const mapped = (value: unknown, path: string, key: string, replace: Replace): unknown => {
  if (typeof value === 'string') return SERIALIZED.has(key) ? inJson(value, path, replace) : inText(value, path, replace);
  if (Array.isArray(value)) return value.map((item, index) => mapped(item, `${path}[${index}]`, '', replace));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, mapped(item, path === '' ? name : `${path}.${name}`, name, replace)]),
  );
};

/** A deep copy of a test document, metadata included, with what `replace` answers in place of each `${kind:name}`. */
export const substituteTestNames = (document: unknown, replace: Replace): unknown => mapped(document, '', '', replace);

/** Every name that a test uses. */
export const collectTestNames = (document: unknown): TestNameUse[] => {
  const uses: TestNameUse[] = [];
  substituteTestNames(document, (use) => {
    uses.push(use);
    return '';
  });
  return uses;
};
