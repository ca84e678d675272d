import { nearestName } from '../nearest-name.ts';
import { isReferenceRoot, REFERENCE_ROOTS } from '../references/namespaces.ts';
import { lonePath } from '../references/scan-paths.ts';
import type { ActionShape } from './shape/action-shape.ts';
import type { ObservationShape } from './shape/document-shape.ts';
import type { TestProblem } from './test-problem.ts';

type Finding = Omit<TestProblem, 'observation' | 'path'> & { at: string };

const pathFinding = (text: string, at: string): Finding[] => {
  const path = lonePath(text);
  if (path === undefined) {
    const message = `${JSON.stringify(text.slice(0, 80))} is not one JSONPath`;
    return [{ severity: 'error', rule: 'reference', at, message, cure: 'Write for example $.Attributes.language.' }];
  }
  if (isReferenceRoot(path.root)) return [];
  const near = nearestName(path.root, REFERENCE_ROOTS);
  const cure = near === undefined ? `Namespaces are ${REFERENCE_ROOTS.join(', ')}.` : `Did you mean $.${near}?`;
  return [{ severity: 'error', rule: 'reference', at, message: `There is no namespace $.${path.root}`, cure }];
};

const findings = (action: ActionShape): Finding[] => {
  if (action.Type === 'Assert') {
    const { Namespace, Operator, Operand } = action.Parameters;
    const found = pathFinding(Namespace, 'Parameters.Namespace');
    if (Operator !== 'Exists' && Operand === undefined)
      found.push({
        severity: 'error',
        rule: 'missing-member',
        at: 'Parameters',
        message: `Operand is missing: ${Operator} compares with it`,
      });
    if (Operator === 'Exists' && Operand !== undefined && Operand !== '')
      found.push({ severity: 'warning', rule: 'no-effect', at: 'Parameters.Operand', message: 'Exists compares with nothing' });
    return found;
  }
  if (action.Type !== 'TestControl' || action.Parameters.Command.Type !== 'LogData') return [];
  return Object.entries(action.Parameters.Command.Properties.Expressions).flatMap(([label, path]) =>
    pathFinding(path, `Parameters.Command.Properties.Expressions.${label}`),
  );
};

/** What is wrong with the reactions of an observation beyond their shape: paths and operands. */
export const actionProblems = ({ Identifier, Actions = [] }: ObservationShape, index: number): TestProblem[] =>
  Actions.flatMap((action, at) =>
    findings(action).map(({ at: place, ...rest }) => ({
      ...rest,
      observation: Identifier,
      path: `Observations[${index}].Actions[${at}].${place}`,
    })),
  );
