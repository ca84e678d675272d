const WHITE = new Set([' ', '\t', '\n', '\r']);
const LITERALS = ['true', 'false', 'null'];
const ESCAPED = new Set([...'"\\/bfnrtu']);

/** End of the text that opens at `from`; negative where it breaks off: the place, made negative. */
const textEnd = (text: string, from: number): number => {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '"') return at + 1;
    if (text.charCodeAt(at) < 32) return -at;
    if (text[at] === '\\') {
      at += 1;
      if (!ESCAPED.has(text[at] ?? '')) return -at;
    }
  }
  return -text.length;
};

/** End of the number or word at `from`; `from` itself when there is none. */
const scalarEnd = (text: string, from: number): number => {
  const literal = LITERALS.find((word) => text.startsWith(word, from));
  if (literal !== undefined) return from + literal.length;
  let end = from;
  while (end < text.length && '+-.0123456789eE'.includes(text[end] ?? ' ')) end += 1;
  return Number.isNaN(Number(text.slice(from, end) || 'x')) ? from : end;
};

type Wanted = 'value' | 'first' | 'key' | 'first-key' | 'colon' | 'after';

const AFTER_TEXT: Readonly<Partial<Record<Wanted, Wanted>>> = { key: 'colon', 'first-key': 'colon', value: 'after', first: 'after' };
const wantsValue = (wanted: Wanted): boolean => wanted === 'value' || wanted === 'first';

/**
 * Offset at which a text stops being JSON, for people to look at: the parser of the machine tells it only for some faults.
 * Undefined when there is none.
 */
export const jsonFault = (text: string): number | undefined => {
  const open: string[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (WHITE.has(character)) at += 1;
    else if (character === '"' && AFTER_TEXT[wanted] !== undefined) {
      const end = textEnd(text, at);
      if (end < 0) return -end;
      at = end;
      wanted = AFTER_TEXT[wanted] ?? 'after';
    } else if ((character === '{' || character === '[') && wantsValue(wanted)) {
      open.push(character);
      wanted = character === '{' ? 'first-key' : 'first';
      at += 1;
    } else if (closes(character, open.at(-1), wanted)) {
      open.pop();
      wanted = 'after';
      at += 1;
    } else if (character === ':' && wanted === 'colon') {
      wanted = 'value';
      at += 1;
    } else if (character === ',' && wanted === 'after' && open.length > 0) {
      wanted = open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else {
      const end = wantsValue(wanted) ? scalarEnd(text, at) : at;
      if (end === at) return at;
      at = end;
      wanted = 'after';
    }
  }
  return open.length === 0 && wanted === 'after' ? undefined : text.length;
};

const closes = (character: string, opened: string | undefined, wanted: Wanted): boolean => {
  if (character === '}') return opened === '{' && (wanted === 'after' || wanted === 'first-key');
  return character === ']' && opened === '[' && (wanted === 'after' || wanted === 'first');
};
