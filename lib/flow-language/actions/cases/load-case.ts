import type { ActionContext } from '../../action-context.ts';
import { failure, type Outcome, success } from '../../outcome.ts';
import type { CaseFields, CasesPort } from '../../ports/cases-port.ts';

export const NO_CASES = 'cases are not available here';

/** `$.Case`: the fields that were asked for, or all; the id always (exported: `$.Case.case_id` follows each of these actions). */
export const loadCase = (context: Pick<ActionContext<never>, 'slot' | 'setSlot'>, found: CaseFields, wanted?: readonly string[]): void => {
  const names = new Set(wanted === undefined ? Object.keys(found) : ['case_id', ...wanted]);
  context.setSlot('Case', Object.fromEntries(Object.entries(found).filter(([name]) => names.has(name))));
};

/** Links the contact when the action says so; the case stays as it is when that fails. */
export const linkCase = (
  cases: CasesPort,
  found: CaseFields,
  link: 'true' | 'false',
  contact: 'Current' | 'Related' | undefined,
): Outcome => {
  if (link === 'false') return success();
  const isLinked = cases.link(String(found.case_id), contact ?? 'Current');
  return isLinked ? success() : failure('ContactNotLinked', 'the contact could not be linked to the case');
};
