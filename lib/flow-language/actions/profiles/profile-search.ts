import type { ProfileCriterion } from '../../ports/profiles-port.ts';
import type { Refusal } from '../../ports/refusal.ts';
import { fieldsOf, textField } from '../fields.ts';

/** Identifiers of one search (documented). */
const MAXIMUM_CRITERIA = 5;

export interface ProfileSearch {
  criteria: ProfileCriterion[];
  operator: 'AND' | 'OR';
}

const criterionOf = (entry: unknown): ProfileCriterion | undefined => {
  const identifier = textField(entry, 'IdentifierName') ?? textField(entry, 'KeyName');
  const value = textField(entry, 'IdentifierValue') ?? textField(entry, 'Value');
  return identifier === undefined || value === undefined || value === '' ? undefined : { identifier, value };
};

/** The three forms of `ProfileRequestData`: one identifier, search criteria, or fields by name (exported). Member names of a criterion are inferred. */
const criteriaOf = (data: unknown): (ProfileCriterion | undefined)[] => {
  const { SearchCriteria, LogicalOperator: _operator, IdentifierName, IdentifierValue: _value, ...direct } = fieldsOf(data);
  if (Array.isArray(SearchCriteria)) return SearchCriteria.map(criterionOf);
  if (IdentifierName !== undefined) return [criterionOf(data)];
  return Object.entries(direct).map(([identifier, value]) => (typeof value === 'string' ? { identifier, value } : undefined));
};

/** What a profile is looked up by; refused when nothing is left to look for. */
export const profileSearch = (data: unknown): ProfileSearch | Refusal => {
  const criteria = criteriaOf(data);
  const known = criteria.filter((criterion) => criterion !== undefined);
  if (known.length === 0 || known.length !== criteria.length) return { refused: 'an identifier without a name or without a value' };
  if (known.length > MAXIMUM_CRITERIA) return { refused: `${known.length} identifiers, at most ${MAXIMUM_CRITERIA} can be searched by` };
  return { criteria: known, operator: textField(data, 'LogicalOperator') === 'OR' ? 'OR' : 'AND' };
};
