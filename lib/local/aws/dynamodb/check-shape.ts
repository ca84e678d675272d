import { AwsError } from '../aws-error.ts';

/** Attributes nest at most 32 levels (documented); each takes two levels of JSON, plus the request's own. */
const MAX_DEPTH = 32 * 2 + 12;

/**
 * Refuses what the store could not hold: nesting without end, and names that JavaScript objects treat specially.
 * Throws AwsError `ValidationException`.
 */
export function checkShape(value: unknown, depth = 0): void {
  if (depth > MAX_DEPTH) throw new AwsError('ValidationException', 'Nesting Levels have exceeded supported limits');
  if (typeof value !== 'object' || value === null) {
    if (value === '__proto__') throw reserved();
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') throw reserved();
    checkShape(item, depth + 1);
  }
}

const reserved = () => new AwsError('ValidationException', 'The attribute name __proto__ cannot be used on the laptop.');
