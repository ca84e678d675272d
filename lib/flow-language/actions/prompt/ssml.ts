const NAME_END = new Set([' ', '\t', '\n', '\r', '/', '>']);

const tagName = (tag: string): string => {
  let end = 0;
  while (end < tag.length && !NAME_END.has(tag[end] ?? '')) end += 1;
  return tag.slice(0, end);
};

/** End of the tag that opens at `from`; a `>` inside quotes does not close it. -1: never closed. */
const tagEnd = (text: string, from: number): number => {
  let quote = '';
  for (let index = from; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return index;
  }
  return -1;
};

/** Whether the speech engine could read it: root `<speak>`, tags closed in order. Unknown tags are its business (ignored, documented). */
export const isWellFormedSsml = (text: string): boolean => {
  const ssml = text.trim();
  if (!ssml.startsWith('<speak') || !ssml.endsWith('>')) return false;
  const open: string[] = [];
  let start = ssml.indexOf('<');
  while (start !== -1) {
    const isComment = ssml.startsWith('<!--', start);
    const end = isComment ? ssml.indexOf('-->', start) + 2 : tagEnd(ssml, start + 1);
    if (end <= start) return false;
    const tag = ssml.slice(start + 1, end);
    if (tag.startsWith('/')) {
      if (open.pop() !== tagName(tag.slice(1))) return false;
    } else if (!isComment && !tag.startsWith('?') && !tag.endsWith('/')) open.push(tagName(tag));
    start = ssml.indexOf('<', end);
    if (open.length === 0 && start !== -1) return false;
  }
  return open.length === 0;
};
