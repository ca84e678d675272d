import type { Finding } from '../finding.ts';
import { checkAreas } from './areas.ts';
import { checkLanguages } from './languages.ts';
import { checkNumbers } from './numbers.ts';
import { checkOverrides } from './overrides.ts';
import { checkProfiles } from './profiles.ts';
import { checkQuotas } from './quotas.ts';
import { checkReferences } from './references.ts';
import { checkStatuses } from './statuses.ts';
import { checkUniqueness } from './uniqueness.ts';
import { checkWeeks } from './week.ts';

/** What the schema cannot say. Each check takes the definition as it is and looks only at what is well formed. */
const CHECKS: readonly ((definition: unknown) => Finding[])[] = [
  checkReferences,
  checkUniqueness,
  checkLanguages,
  checkWeeks,
  checkOverrides,
  checkProfiles,
  checkStatuses,
  checkNumbers,
  checkAreas,
  checkQuotas,
];

export function checkDefinition(definition: unknown): Finding[] {
  return CHECKS.flatMap((check) => check(definition));
}
