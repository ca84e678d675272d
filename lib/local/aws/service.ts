import type { Principal } from '../identity/principal.ts';

export interface AwsRequest {
  method: string;
  /** Path and query below the AWS endpoint's prefix. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
}

export interface AwsResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** One AWS service on the laptop. The endpoint has verified the signature before `handle` is called. */
export interface AwsService {
  /** Service name in the SigV4 credential scope: `connect`, `dynamodb`, `s3` … */
  signingName: string;
  handle(request: AwsRequest, principal: Principal): Promise<AwsResponse>;
}
