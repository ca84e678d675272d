import * as sdk from '@aws-sdk/client-s3';
import type { Identity } from '../../identity/identity.ts';
import type { Principal } from '../../identity/principal.ts';
import { AwsError } from '../aws-error.ts';
import { readServiceModel } from '../model/operation-model.ts';
import type { AwsRequest, AwsResponse, AwsService } from '../service.ts';
import { corsHeaders } from './cors.ts';
import { decodeBody } from './decode-body.ts';
import { keysToDelete } from './operations/delete-object.ts';
import { s3Operations } from './operations.ts';
import { s3Access } from './s3-access.ts';
import type { S3Context } from './s3-context.ts';
import { toS3Error } from './s3-error.ts';
import { routeS3 } from './s3-route.ts';
import { xmlError } from './s3-xml.ts';

/** S3's own protocol (path style) around its operations. */
export function createS3Service(context: S3Context, identity: Pick<Identity, 'authorize'>): AwsService {
  const { operations } = readServiceModel(sdk);

  const answer = async (request: AwsRequest, principal: Principal): Promise<AwsResponse> => {
    const route = routeS3(operations, request);
    if (!route) throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', { status: 405 });
    const operation = Object.hasOwn(s3Operations, route.operation) ? s3Operations[route.operation] : undefined;
    if (!operation) {
      const message = `s3:${route.operation} is not emulated on the laptop; docs/support/aws-api.md lists what is.`;
      throw new AwsError('NotImplementedException', message, { status: 501 });
    }
    const body = decodeBody(request.headers, request.body);
    identity.authorize(principal, s3Access(route, request, route.operation === 'DeleteObjects' ? keysToDelete(body) : []));
    return operation({ ...request, ...route, body }, context);
  };
  const corsOf = (request: AwsRequest, method: string) => {
    const bucket = context.buckets.get(request.path.split('/')[1] ?? '');
    const requestHeaders = request.headers['access-control-request-headers'];
    return bucket && corsHeaders(bucket.cors, { origin: request.headers.origin, method, requestHeaders });
  };
  const error: AwsService['error'] = (fault, { requestId, method }) => {
    const response = xmlError(toS3Error(fault), requestId);
    return method === 'HEAD' ? { ...response, body: '' } : response;
  };

  return {
    signingName: 's3',
    error,
    async handle(request, principal) {
      const cors = corsOf(request, request.method);
      try {
        const response = await answer(request, principal);
        return { ...response, headers: { ...response.headers, ...cors } };
      } catch (fault) {
        if (!(fault instanceof AwsError)) throw fault;
        const response = error(fault, request);
        return { ...response, headers: { ...response.headers, ...cors } };
      }
    },
    async handleUnsigned(request) {
      const method = request.headers['access-control-request-method'];
      if (request.method !== 'OPTIONS' || method === undefined) return undefined;
      const cors = corsOf(request, method);
      if (cors) return { status: 200, headers: cors, body: '' };
      return error(new AwsError('AccessForbidden', 'CORSResponse: This CORS request is not allowed.', { status: 403 }), request);
    },
  };
}
