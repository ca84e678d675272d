import { randomInt } from 'node:crypto';
import { AwsError } from '../aws-error.ts';
import type { GenerateSecretString } from './secrets-manager.ts';

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const PUNCTUATION = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** A password as `GenerateSecretString` describes it; inside its template when it has one. Throws AwsError `InvalidParameterException`. */
export function generateSecretString(rules: GenerateSecretString): string {
  const password = generatePassword(rules);
  if (rules.SecretStringTemplate === undefined && rules.GenerateStringKey === undefined) return password;
  if (rules.SecretStringTemplate === undefined || rules.GenerateStringKey === undefined) {
    throw refuse('SecretStringTemplate and GenerateStringKey need each other.');
  }
  return JSON.stringify({ ...readTemplate(rules.SecretStringTemplate), [rules.GenerateStringKey]: password });
}

function generatePassword(rules: GenerateSecretString): string {
  const excluded = new Set(rules.ExcludeCharacters ?? '');
  const kinds = [
    rules.ExcludeLowercase ? '' : LOWER,
    rules.ExcludeUppercase ? '' : LOWER.toUpperCase(),
    rules.ExcludeNumbers ? '' : DIGITS,
    rules.ExcludePunctuation ? '' : PUNCTUATION,
    rules.IncludeSpace ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((sign) => !excluded.has(sign)))
    .filter((kind) => kind.length > 0);
  const length = rules.PasswordLength ?? 32;
  const required = rules.RequireEachIncludedType === false ? [] : kinds;
  if (kinds.length === 0) throw refuse('every character is excluded.');
  if (!Number.isInteger(length) || length < Math.max(1, required.length) || length > 4096)
    throw refuse(`PasswordLength ${length} does not fit.`);
  const all = kinds.flat();
  const signs = required.map(pick);
  while (signs.length < length) signs.push(pick(all));
  for (let index = signs.length - 1; index > 0; index--) {
    const other = randomInt(index + 1);
    [signs[index], signs[other]] = [signs[other] ?? '', signs[index] ?? ''];
  }
  return signs.join('');
}

const pick = (signs: readonly string[]): string => signs[randomInt(signs.length)] ?? '';

function readTemplate(template: string): object {
  try {
    const value: unknown = JSON.parse(template);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below, with the other things that are no object.
  }
  throw refuse('SecretStringTemplate must be a JSON object.');
}

const refuse = (problem: string) => new AwsError('InvalidParameterException', `GenerateSecretString: ${problem}`);
