import type { AwsError } from '../aws-error.ts';
import type { AwsRequest, AwsResponse } from '../service.ts';
import type { OperationModel, ServiceModel } from './operation-model.ts';

/** How one AWS wire protocol finds an operation and carries its input, output and errors. */
export interface Protocol {
  /** Undefined: the API has no such operation. `read` decodes the input and may throw AwsError `SerializationException`. */
  find(model: ServiceModel, request: AwsRequest): { operation: OperationModel; read(): Record<string, unknown> } | undefined;
  write(operation: OperationModel, output: Record<string, unknown>, requestId: string): AwsResponse;
  writeError(error: AwsError, model: ServiceModel, requestId: string): AwsResponse;
}
