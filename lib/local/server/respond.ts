import type { ServerResponse } from 'node:http';
import type { Outgoing } from './loopback-server.ts';

/** Nothing of elsewhere is loaded, nobody else may frame or read what is served. Sockets of this very server are `'self'`. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; media-src 'self' blob:; connect-src 'self' ws://127.0.0.1:* ws://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export interface Reply {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

export const plain = (status: number, message: string): Reply => ({ status, type: 'text/plain; charset=utf-8', body: `${message}\n` });
export const json = (value: unknown): Reply => ({ status: 200, type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
export const html = (body: string): Reply => ({ status: 200, type: 'text/html; charset=utf-8', body });

export const respond = (outgoing: Outgoing, reply: Reply, withBody = true): void => {
  // Both response classes have these methods; their signatures do not unite.
  const target = outgoing as ServerResponse;
  if (target.destroyed || target.headersSent) return;
  target.statusCode = reply.status;
  const headers = { ...SECURITY_HEADERS, 'cache-control': 'no-cache', ...reply.headers, 'content-type': reply.type };
  for (const [name, value] of Object.entries(headers)) target.setHeader(name, value);
  target.setHeader('content-length', Buffer.byteLength(reply.body));
  target.end(withBody ? reply.body : undefined);
};
