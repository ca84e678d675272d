import { LINT_RULES } from './lint-rules.ts';
import { type CatalogedRule, RULE_CATALOG } from './rule-catalog.ts';

const BEYOND: ReadonlySet<string> = new Set(LINT_RULES.map(({ id }) => id));

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const row = ({ id, known, about }: CatalogedRule): string => `| \`${id}\` | ${known} | ${escaped(about)} |`;
const beyondRow = ({ id, about, why = '' }: CatalogedRule): string => `| \`${id}\` | ${escaped(about)} | ${escaped(why)} |`;

/** `docs/support/lint-rules.md`: every rule of `trunkline lint`, made from the rules themselves. */
export const ruleTable = (): string => {
  const rules = [...RULE_CATALOG.values()];
  return [
    '# Rules of trunkline lint',
    '',
    'Made from the rules in `lib/flow-language/validation/rules.ts` and `lib/flow-language/lint` by `scripts/make-lint-rules.ts`; do not edit.',
    '',
    '## What the service says',
    '',
    'How a rule is known: *probed* (flows of that shape were sent to the service), *exported* (seen in flows of real instances),',
    '*documented*, *inferred*; *own* where Trunkline asks for more than the service does. What is only inferred is a warning.',
    '',
    '| Rule | Known | What it wants |',
    '| --- | --- | --- |',
    ...rules.filter(({ id }) => !BEYOND.has(id)).map(row),
    '',
    '## Beyond the service',
    '',
    'Always warnings: the service takes the flow.',
    '',
    '| Rule | What it wants | Why |',
    '| --- | --- | --- |',
    ...rules.filter(({ id }) => BEYOND.has(id)).map(beyondRow),
    '',
  ].join('\n');
};
