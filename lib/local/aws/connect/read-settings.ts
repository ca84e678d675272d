import { AwsError } from '../aws-error.ts';

/** The contract of a module, JSON text. Throws AwsError `InvalidParameterException`. */
export const readSettings = (settings: string): unknown => {
  try {
    return JSON.parse(settings);
  } catch (cause) {
    throw new AwsError('InvalidParameterException', 'Settings is not JSON.', { cause });
  }
};
