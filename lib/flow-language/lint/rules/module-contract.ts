import { isLoneName } from '../../names/scan-names.ts';
import { walkStrings } from '../../names/walk-strings.ts';
import { nearestName } from '../../nearest-name.ts';
import type { FlowProblem } from '../../problem.ts';
import { scanPaths } from '../../references/scan-paths.ts';
import type { FlowStep } from '../graph/flow-graph.ts';
import type { LintRule } from '../lint-rule.ts';
import type { LintedFlow, LintSet } from '../lint-set.ts';
import { type ModulePromise, modulePromise } from '../module-promise.ts';
import { warning } from '../warning.ts';

const near = (name: string, known: Iterable<string>, otherwise: string): string => {
  const found = nearestName(name, known);
  return found === undefined ? otherwise : `Did you mean "${found}"?`;
};

const inputProblems = (step: FlowStep, { inputs, readsAll }: ModulePromise): FlowProblem[] => {
  const { Input } = step.action.Parameters ?? {};
  const given = typeof Input === 'object' && Input !== null ? Object.keys(Input) : [];
  if (readsAll || typeof Input === 'string') return [];
  return [
    ...given
      .filter((key) => !inputs.has(key))
      .map((key) =>
        warning(
          step,
          'module-contract',
          `.Parameters.Input.${key}`,
          `The module never reads the input "${key}"`,
          near(key, inputs, 'Leave it out.'),
        ),
      ),
    ...[...inputs]
      .filter((key) => !given.includes(key))
      .map((key) =>
        warning(
          step,
          'module-contract',
          '.Parameters',
          `The module reads the input "${key}", which is not given here`,
          `Give Input.${key}.`,
        ),
      ),
  ];
};

const resultProblems = (step: FlowStep, { results, open }: ModulePromise): FlowProblem[] => {
  const { Conditions = [], Errors = [] } = step.action.Transitions ?? {};
  const expected = new Set(Conditions.map(({ Condition }) => String(Condition.Operands[0] ?? '')));
  const catches = Errors.some(({ ErrorType }) => ErrorType === 'NoMatchingCondition');
  const never = Conditions.flatMap(({ Condition }, index) => {
    const result = String(Condition.Operands[0] ?? '');
    if (results.has(result) || (open && results.size === 0 && scanPaths(result).length > 0)) return [];
    return [
      warning(
        step,
        'module-contract',
        `.Transitions.Conditions[${index}]`,
        `The module never returns "${result}"`,
        near(result, results, 'Take the branch out.'),
      ),
    ];
  });
  const lost = [...results].filter((result) => !expected.has(result));
  if (lost.length === 0 || catches || expected.size === 0) return never;
  const message = `The module may return ${lost.map((result) => `"${result}"`).join(', ')}, for which there is no branch`;
  return [...never, warning(step, 'module-contract', '.Transitions', message, 'Add a branch, or NoMatchingCondition.')];
};

/** Reads of `$.Modules.ResultData.x` in a flow none of whose modules gives x. */
const dataProblems = (flow: LintedFlow, promises: readonly ModulePromise[]): FlowProblem[] => {
  const known = new Set(promises.flatMap(({ data }) => [...data]));
  return flow.document.Actions.flatMap((action, index) => {
    const problems: FlowProblem[] = [];
    walkStrings(action, '', (text, path) => {
      for (const { root, keys } of scanPaths(text)) {
        const [part, key] = keys;
        if (root !== 'Modules' || part !== 'ResultData' || key === undefined || known.has(key)) continue;
        problems.push(
          warning(
            { action, index },
            'module-contract',
            path,
            `No module that is called here returns "${key}"`,
            near(key, known, 'Return it in ResultData.'),
          ),
        );
      }
    });
    return problems;
  });
};

export const moduleContract: LintRule = {
  id: 'module-contract',
  about: 'A call of a module gives what the module reads and expects what it returns.',
  why: 'The branch is never taken, or the value is empty, and nobody notices before the call.',
  check: (flow: LintedFlow, set: LintSet) => {
    const calls = flow.graph.steps.filter(({ nature }) => nature.calls === 'module');
    const promises: ModulePromise[] = [];
    const problems: FlowProblem[] = [];
    let complete = true;
    for (const step of calls) {
      const reference = step.action.Parameters?.FlowModuleId;
      const module = set.module(reference);
      if (module === undefined) {
        complete = false;
        if (typeof reference === 'string' && isLoneName(reference) && reference.startsWith('${flow:'))
          problems.push(
            warning(step, 'module-contract', '.Parameters.FlowModuleId', `${reference} is a flow, not a module`, 'Write ${module:name}.'),
          );
        continue;
      }
      const promise = modulePromise(module);
      promises.push(promise);
      problems.push(...inputProblems(step, promise), ...resultProblems(step, promise));
    }
    return complete && calls.length > 0 ? [...problems, ...dataProblems(flow, promises)] : problems;
  },
};
