import type { FlowDocument, FlowType } from '../document.ts';
import { LIMITS } from '../document-shape.ts';
import { collectNames } from '../names/collect-names.ts';
import type { FlowProblem } from '../problem.ts';
import type { RuleId } from './rules.ts';

const MEMBERS: ReadonlySet<string> = new Set(['Version', 'StartAction', 'Actions', 'Metadata', 'Settings']);
/** What a name counts before it is replaced by an id or ARN. */
const NAME_LENGTH = 200;

const problem = (rule: RuleId, path: string, message: string, cure?: string): FlowProblem => ({
  severity: 'error',
  rule,
  path,
  message,
  ...(cure === undefined ? {} : { cure }),
});

const sizeProblems = (document: FlowDocument): FlowProblem[] => {
  const names = collectNames(document).reduce((sum, { kind, name }) => sum + NAME_LENGTH - kind.length - name.length - '${:}'.length, 0);
  const size = JSON.stringify(document).length + Math.max(0, names);
  return size <= LIMITS.characters
    ? []
    : [
        problem(
          'size',
          '',
          `The document has ${size} characters, at most ${LIMITS.characters} are allowed`,
          'Move a part of it to a module.',
        ),
      ];
};

const settingsProblems = (document: FlowDocument, flowType: FlowType): FlowProblem[] => {
  if (flowType === 'MODULE') {
    return document.Settings === undefined || document.Settings === null
      ? [problem('module-settings', 'Settings', 'JSON field is missing or null for field name: settings')]
      : [];
  }
  return document.Settings === undefined
    ? []
    : [problem('module-settings', 'Settings', 'Invalid contact flow format: only modules have Settings')];
};

/** Problems of the document as a whole: foreign members, size, start, settings of modules. */
export const documentProblems = (document: FlowDocument, flowType: FlowType): FlowProblem[] => {
  const foreign = Object.keys(document)
    .filter((key) => !MEMBERS.has(key))
    .map(
      (key): FlowProblem => ({
        ...problem('unknown-member', key, `Invalid contact flow format: unknown member ${key}`, 'No working flow has it; leave it out.'),
        severity: 'warning',
      }),
    );
  const start = document.Actions.some(({ Identifier }) => Identifier === document.StartAction)
    ? []
    : [
        problem(
          'start-action',
          'StartAction',
          'Invalid Action property value. Path: StartAction',
          `There is no action "${document.StartAction}".`,
        ),
      ];
  return [...foreign, ...sizeProblems(document), ...start, ...settingsProblems(document, flowType)];
};
