const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Whether XML 1.0 allows the character at all; a control character or half a surrogate pair would make the whole file unreadable. */
const isAllowed = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;

/** Text that may stand in an element or a quoted attribute of an XML document. */
export const escapeXml = (text: string): string => {
  let escaped = '';
  for (const character of text) {
    if (isAllowed(character.codePointAt(0) ?? 0)) escaped += ENTITIES.get(character) ?? character;
    else escaped += '\ufffd';
  }
  return escaped;
};
