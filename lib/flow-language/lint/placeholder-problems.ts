import type { FlowDocument } from '../document.ts';
import { scanNames } from '../names/scan-names.ts';
import { walkStrings } from '../names/walk-strings.ts';
import type { FlowProblem } from '../problem.ts';
import { warning } from './warning.ts';

/** Longest placeholder; looking further for its end would make a text of open braces slow. */
const LENGTH = 128;

const FORMS: readonly { open: string; close: string; shown: (name: string) => string }[] = [
  { open: '${', close: '}', shown: (name) => `\${${name}}` },
  { open: '{{', close: '}}', shown: (name) => `{{${name}}}` },
  { open: '%%', close: '%%', shown: (name) => `%%${name}%%` },
  { open: '<', close: '>', shown: (name) => `<${name}>` },
];

/** `<QUEUE_ARN>` and `<your queue>`; not a tag, which is one word in small letters or has attributes. */
const isHole = (name: string): boolean => {
  const [first = ''] = name;
  const isWord = [...name].every((one) => /[A-Za-z0-9_ .-]/.test(one));
  return (
    /[A-Za-z]/.test(first) && isWord && (name.includes('_') || name.includes(' ') || name.includes('-') || name === name.toUpperCase())
  );
};

/** Holes of one text that another tool is to fill; named references of ours are none. */
export const placeholdersOf = (text: string): string[] => {
  const ours = new Set(scanNames(text).map(({ start }) => start));
  const isMarkup = text.includes('</') || text.includes('/>');
  return FORMS.flatMap(({ open, close, shown }) => {
    const found: string[] = [];
    for (let start = text.indexOf(open); start !== -1; start = text.indexOf(open, start + open.length)) {
      const rest = text.slice(start + open.length, start + open.length + LENGTH);
      const name = rest.slice(0, Math.max(0, rest.indexOf(close)));
      if (name === '' || ours.has(start) || name.includes('\n') || (open === '<' && (isMarkup || !isHole(name)))) continue;
      found.push(shown(name));
      start += name.length + close.length;
    }
    return found;
  });
};

/** Placeholders that are still to be filled in, one warning a place. */
export const placeholderProblems = ({ Actions }: FlowDocument): FlowProblem[] =>
  Actions.flatMap((action, index) => {
    const problems: FlowProblem[] = [];
    walkStrings(action, '', (text, path) => {
      const holes = placeholdersOf(text);
      if (holes.length > 0)
        problems.push(
          warning(
            { action, index },
            'placeholder',
            path,
            `${holes.slice(0, 3).join(', ')} is still to be filled in`,
            'Fill it in before the flow is published.',
          ),
        );
    });
    return problems;
  });
