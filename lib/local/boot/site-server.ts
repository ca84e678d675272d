import type { ContactCenter } from '../../emulator/contact-center.ts';
import type { Activity } from '../aws/activity.ts';
import { type AwsEndpointOptions, createAwsEndpoint } from '../aws/endpoint.ts';
import type { Answers } from '../custom-resources/answers.ts';
import type { FlowPages } from '../pages/flow-pages.ts';
import type { CenterInfo } from '../pages/protocol.ts';
import { handleRequest } from '../server/handle-request.ts';
import { listenOnLoopback } from '../server/loopback-server.ts';
import { plain, respond } from '../server/respond.ts';
import { createSockets } from '../server/sockets.ts';

export interface SiteServer {
  readonly port: number;
  /** Lets the AWS endpoint answer: functions need the port before the services that they call exist. */
  serveAws(options: Omit<AwsEndpointOptions, 'prefix' | 'activity'>): void;
  close(): Promise<void>;
}

/** Everything on one port. Sockets are refused until there is a centre. Rejects with LocalError `PORT_IN_USE`. */
export const startSiteServer = async (options: {
  port: number;
  pages: string;
  answers: Answers;
  flowPages?: FlowPages;
  activity: Activity;
  info(): CenterInfo | undefined;
  center(): ContactCenter | undefined;
  onFault(cause: unknown): void;
}): Promise<SiteServer> => {
  let endpoint: ReturnType<typeof createAwsEndpoint> | undefined;
  let port = options.port;
  const sockets = createSockets({ port: () => port, center: options.center, onFault: options.onFault });
  const site = {
    ...options,
    port: () => port,
    aws: async (...[incoming, outgoing]: Parameters<typeof handleRequest> extends [infer I, infer O, unknown] ? [I, O] : never) => {
      if (endpoint) return endpoint.handle(incoming, outgoing);
      respond(outgoing, plain(503, 'The centre is still starting.'));
    },
  };
  const server = await listenOnLoopback(options.port, {
    request: (incoming, outgoing) => void handleRequest(incoming, outgoing, site),
    upgrade: sockets.upgrade,
  });
  port = server.port;
  return {
    port,
    serveAws: (aws) => {
      endpoint = createAwsEndpoint({ ...aws, prefix: '/_aws', activity: options.activity });
    },
    close: async () => {
      sockets.close();
      options.flowPages?.close();
      await server.close();
    },
  };
};
