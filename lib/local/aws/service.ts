import type { Principal } from '../identity/principal.ts';
import type { AwsError } from './aws-error.ts';

export interface AwsRequest {
  method: string;
  /** Below the AWS endpoint's prefix, as sent (percent-encoded), without the query. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case; values of repeated headers joined with a comma. */
  headers: Record<string, string>;
  body: Buffer;
  requestId: string;
}

export interface AwsResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** One AWS service on the laptop. The endpoint has verified the signature before `handle` is called; the service asks identity what the caller may do. */
export interface AwsService {
  /** Service name in the SigV4 credential scope: `connect`, `dynamodb`, `s3` … */
  signingName: string;
  /** Bytes; 64 MB unless said. */
  bodyLimit?: number;
  /** Never rejects with AwsError: it answers those itself. */
  handle(request: AwsRequest, principal: Principal): Promise<AwsResponse>;
  /** Requests without any signature (a browser's CORS preflight). Undefined: not for this service. */
  handleUnsigned?(request: AwsRequest): Promise<AwsResponse | undefined>;
  /** Says an error of the endpoint (signature, size) in the service's protocol. */
  error(error: AwsError, request: Pick<AwsRequest, 'requestId' | 'method'>): AwsResponse;
}
