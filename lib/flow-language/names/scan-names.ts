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

/**
 * All named references of a text, in order. Placeholders of other tools (`${Topic}`, `${AWS::Region}`) have no lower-case
 * kind before a single colon, so they are not names.
 */
export const scanNames = (text: string): ScannedName[] => {
  const found: ScannedName[] = [];
  let start = text.indexOf('${');
  while (start !== -1) {
    const colon = kindEnd(text, start + 2);
    const end = text.indexOf('}', colon);
    if (end === -1) break;
    const isName = colon > start + 2 && text[colon] === ':' && text[colon + 1] !== ':' && end > colon + 1;
    if (isName) found.push({ kind: text.slice(start + 2, colon), name: text.slice(colon + 1, end), start, end: end + 1 });
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
