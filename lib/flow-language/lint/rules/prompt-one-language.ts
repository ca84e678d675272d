import { collectNames } from '../../names/collect-names.ts';
import type { FlowProblem } from '../../problem.ts';
import { lonePath } from '../../references/scan-paths.ts';
import { setAttributes } from '../attributes.ts';
import type { FlowStep } from '../graph/flow-graph.ts';
import type { LintRule } from '../lint-rule.ts';
import type { LintedFlow, LintSet } from '../lint-set.ts';
import { warning } from '../warning.ts';

const splitMessage = (name: string): { key: string; language: string } => {
  const dot = name.indexOf('.');
  return dot === -1 ? { key: name, language: '' } : { key: name.slice(0, dot), language: name.slice(dot + 1) };
};

type Spoken = ReadonlyMap<string, ReadonlySet<string>>;
const spokenBySet = new WeakMap<LintSet, Spoken>();

/** Message key → languages in which some flow of the set says it. */
const spoken = (set: LintSet): Spoken => {
  const known = spokenBySet.get(set);
  if (known !== undefined) return known;
  const found = new Map<string, Set<string>>();
  for (const { document } of set.flows) {
    for (const use of collectNames(document)) {
      const { key, language } = splitMessage(use.name);
      if (use.kind === 'message' && language !== '') found.set(key, (found.get(key) ?? new Set()).add(language));
    }
  }
  spokenBySet.set(set, found);
  return found;
};

const missingLanguages = (flow: LintedFlow, set: LintSet): FlowProblem[] => {
  const languages = flow.center?.languages ?? [...new Set([...spoken(set).values()].flatMap((used) => [...used]))];
  if (languages.length < 2) return [];
  const seen = new Set<string>();
  return collectNames(flow.document).flatMap((use) => {
    const { key, language } = splitMessage(use.name);
    if (use.kind !== 'message' || language === '' || seen.has(key)) return [];
    seen.add(key);
    const missing = languages.filter((one) => spoken(set).get(key)?.has(one) !== true);
    const index = flow.document.Actions.findIndex(({ Identifier }) => Identifier === use.action);
    const action = flow.document.Actions[index];
    if (missing.length === 0 || action === undefined) return [];
    const below = use.path.slice(use.path.indexOf(']') + 1);
    const message = `The message "${key}" is said in ${language} and nowhere in ${missing.join(', ')}`;
    return [
      warning(
        { action, index },
        'prompt-one-language',
        below,
        message,
        `Say \${message:${key}.${missing[0]}} to callers of that language.`,
      ),
    ];
  });
};

/** `$.Attributes.language`, `$.LanguageCode` and the like. */
const isLanguage = ({ action: { Type, Parameters } }: FlowStep): boolean => {
  const value = Parameters?.ComparisonValue;
  const path = Type === 'Compare' && typeof value === 'string' ? lonePath(value) : undefined;
  return path !== undefined && (path.root === 'LanguageCode' || path.keys.some((key) => key.toLowerCase().includes('lang')));
};

const textsSet = ({ action }: FlowStep): ReadonlySet<string> =>
  new Set(
    setAttributes(action).flatMap(({ root, key, value }) => (root === 'FlowAttributes' || value.includes('${message:') ? [key] : [])),
  );

/** Branches of a choice of language that set texts, and texts that only some of them set. */
const unevenBranches = ({ graph }: LintedFlow): FlowProblem[] =>
  graph.steps.filter(isLanguage).flatMap((choice) => {
    const setters = graph.successors(choice).filter((step) => textsSet(step).size > 0);
    const all = new Set(setters.flatMap((step) => [...textsSet(step)]));
    const plain = graph.successors(choice).length > setters.length && setters.length > 0;
    const uneven = setters.flatMap((step) => {
      const own = textsSet(step);
      const missing = [...all].filter((key) => !own.has(key));
      if (missing.length === 0) return [];
      const message = `"${step.action.Identifier}" does not set ${missing.join(', ')}, which the branch of another language sets`;
      return [warning(step, 'prompt-one-language', '.Parameters', message, 'Set the same texts in every language.')];
    });
    const message = `Only ${setters.map(({ action }) => `"${action.Identifier}"`).join(', ')} of the branches for a language sets texts`;
    return plain
      ? [...uneven, warning(choice, 'prompt-one-language', '.Transitions', message, 'Set the same texts on every branch.')]
      : uneven;
  });

export const promptOneLanguage: LintRule = {
  id: 'prompt-one-language',
  about: 'What is said in one language of the center is said in the others too.',
  why: 'Callers of the other language hear a foreign prompt, or none.',
  check: (flow, set) => [...missingLanguages(flow, set), ...unevenBranches(flow)],
};
