/** Share of the font size that a character is wide, in an ordinary sans-serif font; a little too much rather than too little. */
const WIDE = 1;
const CAPITAL = 0.7;
const NARROW = 0.34;
const LETTER = 0.56;

const NARROW_LETTERS: ReadonlySet<string> = new Set("iljtfrI.,:;'|![]() ");

const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xd7af) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xff60) ||
  code >= 0x1f300;

const shareOf = (character: string): number => {
  if (NARROW_LETTERS.has(character)) return NARROW;
  if (isWide(character.codePointAt(0) ?? 0)) return WIDE;
  return (character >= 'A' && character <= 'Z') || character === 'm' || character === 'w' || character === '@' ? CAPITAL : LETTER;
};

/** Estimated width of a text in pixels. */
export const textWidth = (text: string, size: number): number => {
  let width = 0;
  for (const character of text) width += shareOf(character) * size;
  return width;
};

/** As much of the text as fits, with an ellipsis when something is left out. */
export const fitText = (text: string, width: number, size: number): string => {
  const available = width - size;
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += shareOf(character) * size;
    if (used > width) return `${kept.trimEnd()}…`;
    if (used <= available) kept += character;
  }
  return text;
};

/** Where a row of Latin text may end. */
const lastSpace = (row: string): number => {
  const space = row.lastIndexOf(' ');
  return space > row.length / 2 ? space + 1 : row.length;
};

/** The text in at most `rows` rows of this width; the last one ends in an ellipsis when something is left out. */
export const wrapText = (text: string, width: number, size: number, rows: number): string[] => {
  const wrapped: string[] = [];
  let rest = text.trim();
  while (rest !== '' && wrapped.length < rows - 1) {
    let used = 0;
    let end = 0;
    for (const character of rest) {
      used += shareOf(character) * size;
      if (used > width) break;
      end += character.length;
    }
    if (end >= rest.length) break;
    const next = rest.charAt(end);
    // A word is kept whole; between ideographs a row may end anywhere.
    const cut = end === 0 ? rest.length : isWide(next.codePointAt(0) ?? 0) || next === ' ' ? end : lastSpace(rest.slice(0, end));
    wrapped.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest === '' ? wrapped : [...wrapped, fitText(rest, width, size)];
};
