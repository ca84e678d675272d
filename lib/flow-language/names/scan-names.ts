/** `${kind:name}` found in a text; `start` and `end` are its place (end exclusive). `kind` is not judged here. */
export interface ScannedName {
  kind: string;
  name: string;
  start: number;
  end: number;
}

const isKindCharacter = (code: number): boolean => (code >= 97 && code <= 122) || code === 45;

const kindEnd = (text: string, from: number): number => {
  let index = from;
  while (index < text.length && isKindCharacter(text.charCodeAt(index))) index += 1;
  return index;
};

/** Longest name with its colon; looking further for the end would make a text of open braces slow. */
const NAME_LENGTH = 256;

/**
 * All named references of a text, in order. Placeholders of other tools (`${Topic}`, `${AWS::Region}`) have no lower-case
 * kind before a single colon, so they are not names.
 */
export const scanNames = (text: string): ScannedName[] => {
  const found: ScannedName[] = [];
  let start = text.indexOf('${');
  while (start !== -1) {
    const colon = kindEnd(text, start + 2);
    const length = text.slice(colon, colon + NAME_LENGTH).indexOf('}');
    const end = colon + length;
    const name = text.slice(colon + 1, end);
    const isName = colon > start + 2 && text[colon] === ':' && length > 1 && !name.startsWith(':') && !name.includes('{');
    if (isName) found.push({ kind: text.slice(start + 2, colon), name, start, end: end + 1 });
    start = text.indexOf('${', isName ? end + 1 : start + 2);
  }
  return found;
};

/** The whole text is one named reference and nothing else. */
export const isLoneName = (text: string): boolean => {
  if (!text.startsWith('${')) return false;
  const [first] = scanNames(text);
  return first !== undefined && first.start === 0 && first.end === text.length;
};

export const hasName = (text: string): boolean => text.includes('${') && scanNames(text).length > 0;
