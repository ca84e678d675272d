import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createHttp2Server, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Activity, createActivity } from '../../../../lib/local/aws/activity.ts';
import { type AwsIncoming, type AwsOutgoing, createAwsEndpoint } from '../../../../lib/local/aws/endpoint.ts';
import type { ServiceOptions } from '../../../../lib/local/aws/factories.ts';
import type { AwsService } from '../../../../lib/local/aws/service.ts';
import { createIdentity } from '../../../../lib/local/identity/create-identity.ts';
import type { Identity } from '../../../../lib/local/identity/identity.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';

export const PLACE = { accountId: '123456789012', region: 'us-east-1' };
export const ROLE_ARN = `arn:aws:iam::${PLACE.accountId}:role/function-role`;

export interface AwsBench {
  options: ServiceOptions;
  identity: Identity;
  clock: ManualClock;
  activity: Activity;
  directory: string;
  faults: unknown[];
  origin(): string;
  /** Serves them on a loopback port from now on. */
  serve(...services: AwsService[]): Promise<void>;
  /** For SDK clients: as the operator, or as a role with one policy. */
  client(role?: { allow: string[]; on: string[]; statements?: unknown[] }): ClientSettings;
  close(): Promise<void>;
}

export interface ClientSettings {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
  maxAttempts: 1;
}

/** Real SDK clients against a real loopback server, with a folder of its own. */
/** `http2`: in clear text, as Kinesis clients want it. */
export function awsBench({ http2 = false } = {}): AwsBench {
  const directory = mkdtempSync(join(tmpdir(), 'trunkline-aws-'));
  const clock = manualClock();
  // SDK clients in tests sign by the real time; a second clock that is told what it was needs no waiting.
  const machineNow = Date.now();
  const identity = createIdentity({ place: PLACE, clock, machineClock: { now: () => machineNow } });
  const activity = createActivity();
  const faults: unknown[] = [];
  let handle: ReturnType<typeof createAwsEndpoint>['handle'] | undefined;
  const onRequest = (request: AwsIncoming, response: AwsOutgoing) => void handle?.(request, response);
  const server = http2 ? createHttp2Server(onRequest) : createServer(onRequest);
  const sessions = new Set<ServerHttp2Session>();
  if (http2) server.on('session', (session: ServerHttp2Session) => sessions.add(session));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    options: { place: PLACE, identity, clock },
    identity,
    clock,
    activity,
    directory,
    faults,
    origin,
    async serve(...services) {
      handle = createAwsEndpoint({ services, identity, clock, activity, prefix: '/_aws', onFault: (error) => faults.push(error) }).handle;
      if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    },
    client(role) {
      return { endpoint: `${origin()}/_aws`, region: PLACE.region, credentials: credentialsOf(identity, role), maxAttempts: 1 };
    },
    async close() {
      for (const session of sessions) session.destroy();
      if ('closeAllConnections' in server) server.closeAllConnections();
      if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function credentialsOf(identity: Identity, role?: { allow: string[]; on: string[]; statements?: unknown[] }) {
  if (!role) return identity.operatorCredentials();
  const Statement = role.statements ?? [{ Effect: 'Allow', Action: role.allow, Resource: role.on }];
  identity.putRole({
    roleName: 'function-role',
    roleArn: ROLE_ARN,
    trustPolicy: { Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' } },
    inlinePolicies: [{ name: 'test', document: { Version: '2012-10-17', Statement } }],
  });
  return identity.credentialsFor(ROLE_ARN, 'session');
}
