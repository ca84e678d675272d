import { type Known, RULES } from '../validation/rules.ts';
import { LINT_RULES } from './lint-rules.ts';

export interface CatalogedRule {
  id: string;
  known: Known;
  about: string;
  /** Only of rules beyond the service. */
  why?: string;
}

/** Rules of reading and of names, which belong to no action. */
const OWN: readonly CatalogedRule[] = [
  { id: 'placeholder', known: 'own', about: 'No placeholder of another tool (${X}, {{X}}, <X>, %%X%%) is left.' },
  { id: 'unknown-name', known: 'own', about: 'Names are those of the center; judged only with a definition at hand.' },
];

/** Every rule that a problem of `lintFlows` can name. */
export const RULE_CATALOG: ReadonlyMap<string, CatalogedRule> = new Map(
  [
    ...Object.entries(RULES).map(([id, rule]): CatalogedRule => ({ id, ...rule })),
    ...OWN,
    ...LINT_RULES.map(({ id, about, why }): CatalogedRule => ({ id, known: 'own', about, why })),
  ].map((rule) => [rule.id, rule]),
);
