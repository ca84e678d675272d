// Best effort, not a sandbox: keeps a function that is run on somebody's machine from talking to the world, its metadata
// services or its sockets by mistake.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const LOOPBACK = new Set(['localhost', '::1', '[::1]']);

export function isLoopback(host) {
  const name = String(host).toLowerCase();
  if (LOOPBACK.has(name)) return true;
  return net.isIPv4(name) && name.startsWith('127.');
}

function refusal(what) {
  const error = new Error(
    `No connection to ${what}: functions on the laptop reach only the laptop. Start with --allow-net to let them out.`,
  );
  return Object.assign(error, { code: 'ENETUNREACH', syscall: 'connect' });
}

/** Where `socket.connect(…)` leads: options, (port, host) or a path; undefined when it is allowed. */
function forbiddenTarget(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    if (first.path !== undefined && first.port === undefined) return String(first.path);
    const host = first.host ?? 'localhost';
    return isLoopback(host) ? undefined : String(host);
  }
  if (typeof first === 'string' && Number.isNaN(Number(first))) return first;
  const host = typeof second === 'string' ? second : 'localhost';
  return isLoopback(host) ? undefined : host;
}

export function allowLoopbackOnly() {
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function connectToLoopback(...args) {
    const target = forbiddenTarget(args);
    if (target === undefined) return connect.apply(this, args);
    process.nextTick(() => this.destroy(refusal(target)));
    return this;
  };

  for (const method of ['send', 'connect']) {
    const original = dgram.Socket.prototype[method];
    dgram.Socket.prototype[method] = function sendToLoopback(...args) {
      const address = args.slice(1).findLast((value) => typeof value === 'string') ?? '127.0.0.1';
      if (!isLoopback(address)) throw refusal(address);
      return original.apply(this, args);
    };
  }

  const lookup = dns.lookup;
  dns.lookup = (host, ...rest) => (isLoopback(host) ? lookup(host, ...rest) : process.nextTick(() => rest.at(-1)?.(refusal(host))));
  const lookupPromise = dns.promises.lookup;
  dns.promises.lookup = async (host, ...rest) => {
    if (isLoopback(host)) return lookupPromise(host, ...rest);
    throw refusal(host);
  };
  for (const name of Object.keys(dns)) {
    if (!name.startsWith('resolve')) continue;
    dns[name] = (host, ...rest) => process.nextTick(() => rest.at(-1)?.(refusal(host)));
    dns.promises[name] = async (host) => {
      throw refusal(host);
    };
  }
  syncBuiltinESMExports();
}
