import type { AwsError } from '../aws-error.ts';
import type { ServiceModel } from './operation-model.ts';

/** What the model says about an exception: its HTTP status and the code that query-protocol clients know it by. */
export function errorTraits(error: AwsError, model: ServiceModel): { status?: number; queryCode?: string } {
  const traits = model.errors.get(error.code)?.getMergedTraits();
  const status = traits?.httpError;
  const query: unknown = traits?.awsQueryError;
  return {
    status: typeof status === 'number' ? status : undefined,
    queryCode: Array.isArray(query) ? String(query[0]) : undefined,
  };
}
