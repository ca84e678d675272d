import type { ServerResponse } from 'node:http';
import type { Outgoing } from '../server/loopback-server.ts';
import { plain, respond, SECURITY_HEADERS } from '../server/respond.ts';
import type { TraceMessage } from './protocol.ts';

const MOST_READERS = 32;
/** A page that does not read what it is sent is let go before it fills our memory. */
const MOST_BUFFERED = 4_000_000;

/** Tells pages what happens, as Server-Sent Events. Nothing is kept for those who come late: they read the recordings. */
export class TraceStream {
  readonly #readers = new Set<ServerResponse>();

  get readers(): number {
    return this.#readers.size;
  }

  /** Answers a request with the stream; it ends with the connection, or with `close`. */
  open(outgoing: Outgoing): void {
    if (this.#readers.size >= MOST_READERS) {
      respond(outgoing, plain(503, `${MOST_READERS} pages read the trace already; close one.`));
      return;
    }
    // Both response classes have these methods; their signatures do not unite.
    const reader = outgoing as ServerResponse;
    reader.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    reader.write(':\n\n');
    const leave = (): void => {
      this.#readers.delete(reader);
    };
    reader.once('close', leave);
    reader.once('error', leave);
    this.#readers.add(reader);
  }

  publish(message: TraceMessage): void {
    if (this.#readers.size === 0) return;
    const text = `data: ${JSON.stringify(message)}\n\n`;
    for (const reader of this.#readers) {
      if (reader.writableLength > MOST_BUFFERED) reader.destroy();
      else reader.write(text);
    }
  }

  close(): void {
    for (const reader of this.#readers) reader.end();
    this.#readers.clear();
  }
}
