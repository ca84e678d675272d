import type { ActionContext } from '../../action-context.ts';
import type { ProfileFields } from '../../ports/profiles-port.ts';

export const NO_PROFILES = 'customer profiles are not available here';

/** Always readable after an action found a profile: other actions need them (exported: `$.Customer.ProfileId`, `.ProfileARN`). */
const ALWAYS = ['ProfileId', 'ProfileARN'];

const valueAt = (fields: unknown, path: readonly string[]): unknown => {
  let value = fields;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
};

/** Sets `a.b` of an object whose nested objects are its own; keys come from documents, so nothing inherited is followed. */
const put = (target: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void => {
  if (key === '__proto__') return;
  if (rest.length === 0) {
    target[key] = value;
    return;
  }
  const inner = Object.hasOwn(target, key) ? target[key] : undefined;
  const own: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  target[key] = own;
  put(own, rest, value);
};

/**
 * Loads the fields that `ProfileResponseData` names into `$.Customer`: `FirstName`, `Attributes.tier`,
 * `CalculatedAttributes._new_customers`. `keep`: beside what is there already.
 */
export const loadProfile = (
  context: Pick<ActionContext<never>, 'slot' | 'setSlot'>,
  found: ProfileFields,
  wanted: readonly string[] | undefined,
  { keep = false } = {},
): void => {
  const customer: Record<string, unknown> = keep ? { ...Object(context.slot('Customer')) } : {};
  for (const name of [...ALWAYS, ...(wanted ?? [])]) {
    const path = name.split('.');
    const value = valueAt(found, path);
    if (value !== undefined) put(customer, path, value);
  }
  context.setSlot('Customer', customer);
};
