import { EvaluationError } from './evaluation-error.ts';
import { intrinsicCall } from './intrinsics/index.ts';
import { NO_VALUE } from './no-value.ts';
import type { Scope } from './scope.ts';

const within = (outer: string, inner: string): string => (outer === '' ? inner : inner === '' ? outer : `${outer}.${inner}`);

const step = (value: unknown, scope: Scope, conditions: boolean, place: string): unknown => {
  if (Array.isArray(value)) {
    return value.map((item, index) => step(item, scope, conditions, within(place, String(index)))).filter((item) => item !== NO_VALUE);
  }
  if (typeof value !== 'object' || value === null) return value;
  const call = intrinsicCall(value, conditions);
  if (call !== undefined) {
    const at = within(place, call.name);
    if (!call.intrinsic) throw new EvaluationError(at, `${call.name} is not emulated`);
    try {
      return call.intrinsic.evaluate(call.argument, scope, (inner, path) => step(inner, scope, conditions, within(at, path)));
    } catch (cause) {
      // Functions name places relative to themselves; inner steps have named theirs already.
      if (cause instanceof EvaluationError && !cause.place.startsWith(at))
        throw new EvaluationError(within(at, cause.place), cause.message);
      throw cause;
    }
  }
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, step(inner, scope, conditions, within(place, key))] as const)
      .filter(([, inner]) => inner !== NO_VALUE),
  );
};

/** `value` with every intrinsic function replaced by what it gives. `{{resolve:…}}` stays. Throws EvaluationError. */
export const evaluate = (value: unknown, scope: Scope): unknown => step(value, scope, false, '');

/** The same where conditions stand (Conditions, Rules). */
export const evaluateCondition = (value: unknown, scope: Scope): boolean => {
  const result = step(value, scope, true, '');
  if (typeof result !== 'boolean') throw new EvaluationError('', 'is not a condition');
  return result;
};
