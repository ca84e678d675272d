import type { TableChange } from '../../ports/data-tables-port.ts';
import type { Refusal } from '../../ports/refusal.ts';
import { textOfValue } from '../../references/resolve-text.ts';
import { textField } from '../fields.ts';
import { primaryValuesOf } from './primary-values.ts';

type Entry = Readonly<Record<string, unknown>>;

/** Attributes written by one action (documented). */
const MAXIMUM_ATTRIBUTES = 25;

const changeOf = (primaryValues: TableChange['primaryValues'], attribute: Entry): TableChange => {
  const isDefault = textOfValue(attribute.UseDefaultValue).toLowerCase() === 'true';
  const value = Array.isArray(attribute.Value) ? JSON.stringify(attribute.Value) : textOfValue(attribute.Value);
  return { primaryValues, name: textOfValue(attribute.Name ?? attribute.AttributeName), ...(isDefault ? {} : { value }) };
};

/** What UpsertDataTableValues writes, attribute by attribute. */
export const changesOf = (
  rows: readonly { PrimaryValues?: readonly Entry[] | undefined; Attributes: readonly Entry[] }[],
): TableChange[] | Refusal => {
  const changes = rows.flatMap(({ PrimaryValues, Attributes }) => {
    const primaryValues = primaryValuesOf(PrimaryValues);
    return Attributes.map((attribute) => changeOf(primaryValues, attribute));
  });
  return changes.length <= MAXIMUM_ATTRIBUTES
    ? changes
    : { refused: `${changes.length} attributes, at most ${MAXIMUM_ATTRIBUTES} can be written at once` };
};

/** The version of the table as text, also where the whole object is passed on; undefined: whatever the newest is. */
export const lockVersionOf = (version: unknown): string | undefined => {
  if (typeof version === 'string') return version === '' ? undefined : version;
  return textField(version, 'DataTable') ?? textField(version, 'dataTable');
};
