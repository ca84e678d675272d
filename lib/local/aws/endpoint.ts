import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { ClockPort } from '../../flow-language/ports.ts';
import type { Identity } from '../identity/identity.ts';
import { readAuthorization } from '../identity/read-authorization.ts';
import type { Activity } from './activity.ts';
import { AwsError } from './aws-error.ts';
import { readBody } from './read-body.ts';
import type { AwsRequest, AwsResponse, AwsService } from './service.ts';

export type AwsIncoming = IncomingMessage | Http2ServerRequest;
export type AwsOutgoing = ServerResponse | Http2ServerResponse;

export interface AwsEndpointOptions {
  services: readonly AwsService[];
  identity: Pick<Identity, 'authenticate'>;
  clock: Pick<ClockPort, 'now'>;
  activity: Activity;
  /** Path that comes before the API's own paths, e.g. `/_aws`. */
  prefix: string;
  /** Faults of ours: the caller sees InternalFailure, this sees why. */
  onFault?(error: unknown): void;
}

const DEFAULT_BODY_LIMIT = 64 * 1024 * 1024;

/**
 * One door for all services, over HTTP/1 and HTTP/2: the credential scope of the signature names the service, the
 * signature is verified, the service does the rest. Never rejects.
 */
export function createAwsEndpoint(options: AwsEndpointOptions): { handle(incoming: AwsIncoming, outgoing: AwsOutgoing): Promise<void> } {
  const services = new Map(options.services.map((service) => [service.signingName, service]));

  const answer = async (incoming: AwsIncoming, requestId: string): Promise<AwsResponse> => {
    const head = readHead(incoming, options.prefix, requestId);
    let service: AwsService | undefined;
    try {
      const authorization = readAuthorization(head);
      service = services.get(authorization?.scope.service ?? '');
      if (authorization && !service) throw unknownService(authorization.scope.service);
      const body = await readBody(incoming, service?.bodyLimit ?? DEFAULT_BODY_LIMIT);
      if (!service) return await handleUnsigned(services, { ...head, body });
      const principal = options.identity.authenticate({ ...head, path: head.fullPath, body });
      return await service.handle({ ...head, body }, principal);
    } catch (error) {
      if (!(error instanceof AwsError)) options.onFault?.(error);
      const fault = error instanceof AwsError ? error : new AwsError('InternalFailure', 'The laptop failed to answer.', { status: 500 });
      return service?.error(fault, head) ?? plainError(fault);
    }
  };

  return {
    async handle(incoming, outgoing) {
      const over = options.activity.begin();
      const requestId = randomUUID();
      try {
        const response = await answer(incoming, requestId);
        // SDK clients set their clock by this header: it must be the time that functions sign with.
        const headers: Record<string, string> = { 'x-amzn-requestid': requestId, date: new Date(options.clock.now()).toUTCString() };
        if (!incoming.readableEnded && incoming.httpVersionMajor === 1) headers.connection = 'close';
        send(outgoing, response, headers);
        incoming.resume();
      } catch (error) {
        options.onFault?.(error);
        incoming.destroy();
      } finally {
        over();
      }
    },
  };
}

async function handleUnsigned(services: ReadonlyMap<string, AwsService>, request: AwsRequest): Promise<AwsResponse> {
  for (const service of services.values()) {
    const response = await service.handleUnsigned?.(request);
    if (response) return response;
  }
  throw new AwsError('MissingAuthenticationTokenException', 'Missing Authentication Token', { status: 403 });
}

interface Head extends Omit<AwsRequest, 'body'> {
  /** With the prefix: this is what was signed. */
  fullPath: string;
}

function readHead(incoming: AwsIncoming, prefix: string, requestId: string): Head {
  const url = incoming.url ?? '/';
  const mark = url.indexOf('?');
  const fullPath = mark < 0 ? url : url.slice(0, mark);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    // HTTP/2 clients sign `:authority` where others sign `host` (probed).
    if (value !== undefined && (!name.startsWith(':') || name === ':authority'))
      headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  headers.host ??= headers[':authority'] ?? '';
  const path = fullPath.startsWith(prefix) ? fullPath.slice(prefix.length) : fullPath;
  return {
    method: incoming.method ?? 'GET',
    path: path.startsWith('/') ? path : `/${path}`,
    fullPath,
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    headers,
    requestId,
  };
}

const unknownService = (name: string) =>
  new AwsError('NotImplementedException', `The service ${name} is not emulated on the laptop; docs/support/aws-api.md lists what is.`, {
    status: 501,
  });

/** For requests whose service is not known: the shape that most clients read. */
const plainError = (error: AwsError): AwsResponse => ({
  status: error.status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': error.code },
  body: JSON.stringify({ __type: error.code, message: error.message }),
});

function send(outgoing: AwsOutgoing, response: AwsResponse, headers: Record<string, string>): void {
  // Both response classes have these methods; their signatures do not unite.
  const target = outgoing as ServerResponse;
  if (target.destroyed || target.headersSent) return;
  for (const [name, value] of Object.entries({ ...headers, ...response.headers })) target.setHeader(name, value);
  target.statusCode = response.status;
  target.end(response.body);
}
