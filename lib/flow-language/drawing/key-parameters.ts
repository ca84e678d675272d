import type { FlowAction, FlowDocument } from '../document.ts';
import { MORE } from './branch-words.ts';
import { DIMENSIONS } from './dimensions.ts';
import type { DrawingOptions } from './drawing.ts';
import { PARAMETER_WORDS } from './parameter-words.ts';
import { readableValue } from './readable-value.ts';
import { loneFlowAttribute } from './spoken-attributes.ts';
import { fitText, wrapText } from './text-width.ts';

const MOST_ROWS = 5;
const ROWS_OF_SPEECH = 3;
const MOST_LEAVES = 200;
const WIDTH = DIMENSIONS.blockWidth - 2 * DIMENSIONS.padding - 6;

interface Leaf {
  path: readonly string[];
  value: string;
}

/** Every value below Parameters with its path, as far as anybody would read. */
const leavesOf = (value: unknown, path: readonly string[], found: Leaf[]): Leaf[] => {
  if (found.length >= MOST_LEAVES || value === null || value === undefined) return found;
  if (typeof value === 'object') for (const [key, item] of Object.entries(value)) leavesOf(item, [...path, key], found);
  else found.push({ path, value: String(value) });
  return found;
};

const SPEECH: ReadonlySet<string> = new Set(['Text', 'SSML', 'PlainText']);
const SOUND: ReadonlySet<string> = new Set(['PromptId', 'Uri']);
/** Settings that tell a reader of the picture nothing: their usual value, or what the title says already. */
const QUIET: ReadonlySet<string> = new Set([
  'SourceType',
  'MediaType',
  'StoreInput',
  'ResponseType',
  'DisableCancelKey',
  'InterruptFrequencySeconds',
  'TargetContact',
]);

/** What the block does, before how it does it. */
const rank = ({ path }: Leaf): number => {
  const name = path.at(-1) ?? '';
  if (SPEECH.has(name) || SOUND.has(name)) return 0;
  if (path.length === 1 && (isReference(name) || name === 'ComparisonValue')) return 1;
  return 2;
};

const isReference = (name: string): boolean => name.endsWith('Id') || name.endsWith('Arn') || name.endsWith('ARN');
const isIndex = (key: string): boolean => key !== '' && [...key].every((character) => character >= '0' && character <= '9');

/** `InputTimeLimitSeconds` → `Input time limit seconds`. */
const spaced = (name: string): string => {
  let words = '';
  for (const [index, character] of [...name].entries()) {
    const isCapital = character >= 'A' && character <= 'Z';
    words += index > 0 && isCapital ? ` ${character.toLowerCase()}` : character;
  }
  return words;
};

/** Below these the author's own keys stand. */
const MAPS: ReadonlySet<string> = new Set(['Attributes', 'FlowAttributes', 'EventHooks', 'LambdaInvocationAttributes', 'Tags', 'Input']);

const labelOf = (path: readonly string[], options: DrawingOptions): string => {
  const [top = ''] = path;
  const name = path.findLast((key) => !isIndex(key) && key !== 'Value') ?? '';
  return MAPS.has(top) ? name : (PARAMETER_WORDS.get(name)?.[options.language] ?? spaced(name));
};

/** `displayName` that the designer keeps beside an ARN (exported). */
const displayNameOf = (metadata: unknown, path: readonly string[]): string | undefined => {
  let hint: unknown = metadata;
  for (const key of ['parameters', ...path, 'displayName']) {
    if (typeof hint !== 'object' || hint === null || !Object.hasOwn(hint, key)) return undefined;
    hint = (hint as Readonly<Record<string, unknown>>)[key];
  }
  return typeof hint === 'string' ? hint : undefined;
};

const rowsOf = (leaf: Leaf, metadata: unknown, spoken: ReadonlyMap<string, string>, options: DrawingOptions): string[] => {
  const name = leaf.path.at(-1) ?? '';
  const size = DIMENSIONS.smallText;
  const displayName = displayNameOf(metadata, leaf.path);
  if (SPEECH.has(name)) {
    const attribute = loneFlowAttribute(leaf.value);
    const text = readableValue((attribute === undefined ? undefined : spoken.get(attribute)) ?? leaf.value, options, displayName);
    return text === '' ? [] : wrapText(`“${text}”`, WIDTH, size, ROWS_OF_SPEECH);
  }
  const text = readableValue(leaf.value, options, displayName);
  if (text === '') return [];
  if (SOUND.has(name)) return [fitText(`♪ ${text}`, WIDTH, size)];
  if (rank(leaf) === 1) return [fitText(text, WIDTH, size)];
  return [fitText(`${labelOf(leaf.path, options)}: ${text}`, WIDTH, size)];
};

/** Metadata of one action as the designer keeps them; undefined when there are none. */
export const metadataOf = (document: FlowDocument, identifier: string): unknown => {
  const all = document.Metadata?.ActionMetadata;
  return typeof all === 'object' && all !== null && Object.hasOwn(all, identifier)
    ? (all as Readonly<Record<string, unknown>>)[identifier]
    : undefined;
};

/** The parameters that a reader of the picture wants, as rows that fit into the block; what does not fit is counted. */
export const keyParameters = (
  action: FlowAction,
  document: FlowDocument,
  spoken: ReadonlyMap<string, string>,
  options: DrawingOptions,
): string[] => {
  const metadata = metadataOf(document, action.Identifier);
  const leaves = leavesOf(action.Parameters, [], [])
    .filter(({ path }) => !QUIET.has(path.at(-1) ?? ''))
    .toSorted((left, right) => rank(left) - rank(right));
  const rows: string[] = [];
  for (const [index, leaf] of leaves.entries()) {
    const own = rowsOf(leaf, metadata, spoken, options);
    const rest = leaves.length - index;
    if (rows.length + own.length > MOST_ROWS - (rest > 1 ? 1 : 0) && rows.length > 0) {
      rows.push(options.language === 'zh-CN' ? `…还有 ${rest} ${MORE[options.language]}` : `… ${rest} ${MORE[options.language]}`);
      return rows;
    }
    rows.push(...own);
  }
  return rows;
};
