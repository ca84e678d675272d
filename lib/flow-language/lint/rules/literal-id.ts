import { walkStrings } from '../../names/walk-strings.ts';
import type { LintRule } from '../lint-rule.ts';
import { warning } from '../warning.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(:\S{1,60})?$/i;
const ARN = /^arn:aws[a-z-]{0,20}:/;

interface Use {
  action: { Identifier: string; Type: string };
  index: number;
  path: string;
  count: number;
}

const kindOf = (text: string): 'id' | 'ARN' | undefined => {
  if (ARN.test(text)) return 'ARN';
  return UUID.test(text) ? 'id' : undefined;
};

export const literalId: LintRule = {
  id: 'literal-id',
  about: 'Actions name what they refer to; they hold no id and no ARN.',
  why: 'An id ties the flow to one account and Region: in another one it leads nowhere.',
  check: ({ document }) => {
    const uses = new Map<string, Use>();
    for (const [index, action] of document.Actions.entries()) {
      walkStrings(action, '', (text, path) => {
        if (text.length > 2048 || kindOf(text) === undefined) return;
        const known = uses.get(text);
        if (known === undefined) uses.set(text, { action, index, path, count: 1 });
        else known.count += 1;
      });
    }
    return [...uses].map(([text, use]) => {
      const shown = text.length > 100 ? `${text.slice(0, 99)}…` : text;
      const more = use.count === 1 ? '' : ` (${use.count} places)`;
      return warning(
        use,
        'literal-id',
        use.path,
        `The ${kindOf(text)} ${shown} ties the flow to one instance${more}`,
        'Write a name, such as ${queue:support}; trunkline flows pull does it for you.',
      );
    });
  },
};
