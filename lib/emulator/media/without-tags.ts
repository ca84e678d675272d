/** The longest break that speech synthesis honors (documented). */
const LONGEST_BREAK_MS = 10_000;
/** A break without a time: about a comma's (inferred). */
const PLAIN_BREAK_MS = 150;

/** One pass over the text: hostile markup costs no more than its length. */
export const withoutTags = (text: string): { spoken: string; breaksMs: number } => {
  let spoken = '';
  let breaksMs = 0;
  let index = 0;
  while (index < text.length) {
    const open = text.indexOf('<', index);
    if (open < 0) break;
    spoken += text.slice(index, open);
    const close = text.indexOf('>', open);
    if (close < 0) return { spoken, breaksMs };
    breaksMs += breakLength(text.slice(open + 1, close));
    index = close + 1;
  }
  return { spoken: spoken + text.slice(index), breaksMs };
};

const breakLength = (tag: string): number => {
  if (!tag.startsWith('break')) return 0;
  const time = /time=["']([0-9]{1,5}(?:\.[0-9]{1,3})?)(ms|s)["']/.exec(tag);
  if (!time) return PLAIN_BREAK_MS;
  return Math.min(LONGEST_BREAK_MS, Number(time[1]) * (time[2] === 's' ? 1000 : 1));
};
