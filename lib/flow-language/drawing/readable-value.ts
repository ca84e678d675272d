import { scanNames } from '../names/scan-names.ts';
import type { DrawingOptions } from './drawing.ts';

/** Longest text that is looked at: more would not fit into a block anyway. */
const LONGEST = 400;

/** Text without markup, in one pass: hostile markup costs no more than its length. */
const withoutTags = (text: string): string => {
  let plain = '';
  let from = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', from)) {
    const close = text.indexOf('>', open);
    if (close < 0) break;
    plain += `${text.slice(from, open)} `;
    from = close + 1;
  }
  return plain + text.slice(from);
};

const withNames = (text: string, { message }: DrawingOptions): string => {
  let readable = '';
  let from = 0;
  for (const { kind, name, start, end } of scanNames(text)) {
    readable += text.slice(from, start) + (kind === 'message' ? (message?.(name) ?? name) : name);
    from = end;
  }
  return readable + text.slice(from);
};

/** `…:function:look-up`, `…/queue/1234`: the part that tells most. */
const lastPart = (arn: string): string => arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);

/** A value as a reader wants it: names for ids, messages as their text, no markup, one line. */
export const readableValue = (value: string, options: DrawingOptions, displayName?: string): string => {
  const known = options.nameOf?.(value) ?? displayName;
  if (known !== undefined) return known;
  if (value.startsWith('arn:')) return lastPart(value);
  const text = withNames(value.slice(0, LONGEST), options);
  return withoutTags(text.slice(0, LONGEST)).replaceAll(/\s+/g, ' ').trim();
};
