import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { ContactCenter } from '../../emulator/contact-center.ts';
import { admit } from './admit.ts';
import { serveAgent } from './agent-socket.ts';
import { servePhone } from './phone-socket.ts';

/** Longest message: attributes of a contact, 32 KB, twice escaped. */
const LONGEST_MESSAGE = 256 * 1024;
const GOING_AWAY = 1001;

const refuse = (socket: Duplex, status: string, message: string): void => {
  const body = `${message}\n`;
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
};

export interface Sockets {
  upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** The WebSockets of the centre: `/_phone` and `/_agent?agent=USERNAME`. */
export const createSockets = (options: { port(): number; center(): ContactCenter | undefined; onFault(cause: unknown): void }): Sockets => {
  const server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_MESSAGE, perMessageDeflate: false });
  const serve = (incoming: IncomingMessage, socket: Duplex, head: Buffer): [status: string, message: string] | undefined => {
    const refusal = admit(options.port(), incoming.headers.host, incoming.headers.origin);
    if (refusal) return ['403 Forbidden', refusal.message];
    const center = options.center();
    if (!center) return ['503 Service Unavailable', 'The centre is still starting.'];
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/_phone') {
      server.handleUpgrade(incoming, socket, head, (client) => servePhone(client, center, options.onFault));
    } else if (url.pathname === '/_agent') {
      const userName = url.searchParams.get('agent') ?? '';
      server.handleUpgrade(incoming, socket, head, (client) => serveAgent(client, { center, userName, onFault: options.onFault }));
    } else {
      return ['404 Not Found', `There is no socket at ${url.pathname}.`];
    }
    return undefined;
  };
  return {
    upgrade: (incoming, socket, head) => {
      socket.on('error', () => socket.destroy());
      try {
        const refused = serve(incoming, socket, head);
        if (refused) refuse(socket, ...refused);
      } catch {
        refuse(socket, '400 Bad Request', 'The request cannot be understood.');
      }
    },
    close: () => {
      for (const client of server.clients) client.close(GOING_AWAY, 'the centre stops');
      server.close();
    },
  };
};
