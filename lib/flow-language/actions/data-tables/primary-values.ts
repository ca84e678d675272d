import type { PrimaryValues } from '../../ports/data-tables-port.ts';
import { textOfValue } from '../../references/resolve-text.ts';

export const NO_TABLES = 'data tables are not available here';

/**
 * `[{AttributeName, Value}]` as name → value. The service's API has these two names; flows are documented with `Name` too,
 * and the name of the value is not published (inferred: `Value`).
 */
export const primaryValuesOf = (entries: readonly Readonly<Record<string, unknown>>[] | undefined): PrimaryValues =>
  Object.fromEntries(
    (entries ?? []).map((entry) => [textOfValue(entry.AttributeName ?? entry.Name), textOfValue(entry.Value ?? entry.AttributeValue)]),
  );
