import { nearestName } from '../nearest-name.ts';
import type { ObservationShape } from './shape/document-shape.ts';
import type { TestProblem } from './test-problem.ts';

const usageProblems = ({ Identifier, Usage }: ObservationShape, path: string): TestProblem[] => {
  if (Usage === undefined) return [];
  const { Type, Times } = Usage;
  const about = { observation: Identifier, path: `${path}.Usage` };
  if (Type === 'EXACTLY' || Type === 'ANY') {
    const today = Type === 'ANY' ? 'Always' : 'Exactly';
    const old: TestProblem = {
      ...about,
      severity: 'warning',
      rule: 'old-form',
      message: `${Type} is the name of an older example`,
      cure: `Write ${today}.`,
    };
    if (Type === 'ANY' || Times !== undefined) return [old];
    return [old, { ...about, severity: 'error', rule: 'missing-member', message: 'Times is missing', cure: 'Say how often.' }];
  }
  if (Type !== 'Always' && Times === undefined)
    return [{ ...about, severity: 'error', rule: 'missing-member', message: `Times is missing: ${Type} needs a whole number` }];
  if (Type !== 'Always' && Type !== 'AtMost' && Times === 0)
    return [{ ...about, severity: 'error', rule: 'value', message: `${Type} 0 times can never be met`, cure: 'Write AtMost.' }];
  return [];
};

const linkProblems = (observation: ObservationShape, path: string, identifiers: ReadonlySet<string>): TestProblem[] =>
  (observation.Transitions?.NextObservations ?? []).flatMap((next, index) => {
    if (identifiers.has(next)) return [];
    const near = nearestName(next, identifiers);
    return {
      severity: 'error' as const,
      rule: 'transition' as const,
      observation: observation.Identifier,
      path: `${path}.Transitions.NextObservations[${index}]`,
      message: `There is no observation ${JSON.stringify(next)}`,
      ...(near === undefined ? {} : { cure: `Did you mean ${JSON.stringify(near)}?` }),
    };
  });

/** Observations that only a circle of others leads to are never awaited. */
const unreachableProblems = (observations: readonly ObservationShape[]): TestProblem[] => {
  const nextOf = new Map(observations.map((one) => [one.Identifier, one.Transitions?.NextObservations ?? []]));
  const linked = new Set([...nextOf.values()].flat());
  const reached = new Set<string>();
  const open = [...nextOf.keys()].filter((identifier) => !linked.has(identifier));
  for (let identifier = open.pop(); identifier !== undefined; identifier = open.pop()) {
    if (reached.has(identifier)) continue;
    reached.add(identifier);
    open.push(...(nextOf.get(identifier) ?? []));
  }
  return observations.flatMap(({ Identifier }, index) =>
    reached.has(Identifier)
      ? []
      : {
          severity: 'error',
          rule: 'transition',
          observation: Identifier,
          path: `Observations[${index}]`,
          message: 'Nothing leads here but a circle of observations: it is never awaited',
          cure: 'Let an observation that nobody links to lead here, or take the link to it out.',
        },
  );
};

/** What is wrong with observations as a whole: names, links, counts. */
export const observationProblems = (observations: readonly ObservationShape[]): TestProblem[] => {
  const identifiers = new Set<string>();
  const problems: TestProblem[] = [];
  for (const [index, { Identifier }] of observations.entries()) {
    if (identifiers.has(Identifier)) {
      const message = `Another observation is named ${JSON.stringify(Identifier)} too`;
      problems.push({ severity: 'error', rule: 'identifier', observation: Identifier, path: `Observations[${index}].Identifier`, message });
    }
    identifiers.add(Identifier);
  }
  for (const [index, observation] of observations.entries()) {
    const path = `Observations[${index}]`;
    problems.push(...usageProblems(observation, path), ...linkProblems(observation, path, identifiers));
  }
  return problems.length > 0 ? problems : unreachableProblems(observations);
};
