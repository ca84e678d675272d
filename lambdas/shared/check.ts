import * as v from 'valibot';
import { FunctionError, type FunctionErrorCode } from './errors.ts';

const MOST_PROBLEMS = 10;
const LONGEST_PATH = 80;

/**
 * `input` in the schema's shape.
 * @throws FunctionError with all problems at once. Only places and expectations are named: values may be personal data.
 */
export function check<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  subject: string,
  code: FunctionErrorCode,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const problems = result.issues.slice(0, MOST_PROBLEMS).map(describe);
  const more = result.issues.length - problems.length;
  throw new FunctionError(code, `${subject}: ${problems.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`);
}

function describe(issue: v.BaseIssue<unknown>): string {
  const place = (v.getDotPath(issue) ?? '').slice(0, LONGEST_PATH);
  // The library's own messages quote the value; ours begin otherwise.
  const wanted = issue.message.startsWith('Invalid ') ? issue.expected : issue.message;
  return `${place === '' ? 'the whole' : place} must be ${wanted ?? 'valid'}`;
}
