import type { ActionDefinition } from './action-definition.ts';
import { ACTIONS } from './actions/registry.ts';

const supportOf = ({ support }: ActionDefinition): string => {
  if (support === 'whole') return 'whole';
  return 'part' in support ? `part: ${support.part}` : `refused as by the service: ${support.refused}`;
};

const rank = ({ support }: ActionDefinition): string => {
  if (typeof support === 'string') return support;
  return 'part' in support ? 'part' : 'refused';
};

const count = (kind: string): number => ACTIONS.filter((definition) => rank(definition) === kind).length;

const row = (definition: ActionDefinition): string =>
  `| \`${definition.type}\` | ${definition.block} | ${definition.channels.join(', ')} | ${supportOf(definition)} |`;

/** `docs/support/actions.md`: what runs on the laptop, made from the definitions themselves. */
export const supportTable = (): string =>
  [
    '# Action types',
    '',
    'Made from the definitions in `lib/flow-language/actions` by `scripts/make-action-support.ts`; do not edit.',
    '',
    `${ACTIONS.length} types: ${count('whole')} whole, ${count('part')} in part, ${count('refused')} refused as the service refuses it.`,
    'All of them are checked by the validator. What is missing of a type that runs in part takes its error branch, or is named here because the flow cannot notice it.',
    '',
    '| Type | Block in the designer | Channels | On the laptop |',
    '| --- | --- | --- | --- |',
    ...[...ACTIONS].sort((a, b) => (a.type < b.type ? -1 : 1)).map(row),
    '',
  ].join('\n');
