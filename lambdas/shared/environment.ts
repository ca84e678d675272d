import { FunctionError } from './errors.ts';

/** @throws FunctionError when the variable is not set: the function was deployed wrong. */
export function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    throw new FunctionError('BAD_ENVIRONMENT', `The environment variable ${name} is not set; the function's stack sets it.`);
  }
  return value;
}
