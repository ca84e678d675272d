import { createServer as createHttp1, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttp2, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { LocalError } from '../local-error.ts';

export type Incoming = IncomingMessage | Http2ServerRequest;
export type Outgoing = ServerResponse | Http2ServerResponse;

export interface LoopbackServer {
  readonly port: number;
  close(): Promise<void>;
}

/** First bytes of HTTP/2 with prior knowledge: no HTTP/1 method begins so. Some AWS clients speak it in clear text (probed). */
const PREFACE = Buffer.from('PRI');
/** A connection that says nothing for this long is dropped. */
const SILENCE_MS = 60_000;

/**
 * One port for HTTP/1, HTTP/2 in clear text and WebSockets, on 127.0.0.1 only.
 * Rejects with LocalError `PORT_IN_USE` naming the port and the cure.
 */
export const listenOnLoopback = async (
  port: number,
  handlers: {
    request(incoming: Incoming, outgoing: Outgoing): void;
    upgrade(incoming: IncomingMessage, socket: Duplex, head: Buffer): void;
  },
): Promise<LoopbackServer> => {
  const http1 = createHttp1(handlers.request);
  http1.on('upgrade', handlers.upgrade);
  const http2 = createHttp2(handlers.request);
  const sockets = new Set<Socket>();

  const sniff = (socket: Socket): void => {
    const first: Buffer | null = socket.read();
    if (first === null) {
      socket.once('readable', () => sniff(socket));
      return;
    }
    socket.setTimeout(0);
    socket.unshift(first);
    (first.subarray(0, PREFACE.length).equals(PREFACE) ? http2 : http1).emit('connection', socket);
  };

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    socket.once('readable', () => sniff(socket));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${cause.message})`;
      reject(new LocalError('PORT_IN_USE', `Port ${port} ${why}: give another one with --port, or stop what runs there.`, { cause }));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
