// CDK's custom-resource handlers answer `ResponseURL` by https with host and path only: scheme and port are lost. What
// they send to loopback's https port is meant for the laptop.
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { isLoopback } from './loopback-only.mjs';

const HTTPS_PORT = 443;

/** @param {string} origin `http://127.0.0.1:PORT` */
export function leadHttpsToCenter(origin) {
  const { hostname, port } = new URL(origin);
  for (const method of ['request', 'get']) {
    const original = https[method];
    https[method] = (...args) => {
      const options = readOptions(args);
      const meant = isLoopback(options.hostname ?? options.host ?? '') && (!options.port || Number(options.port) === HTTPS_PORT);
      if (!meant) return original(...args);
      const callback = args.find((value) => typeof value === 'function');
      return http[method]({ ...options, protocol: 'http:', host: hostname, hostname, port, agent: undefined }, callback);
    };
  }
  syncBuiltinESMExports();
}

/** `request(url, options?, callback?)` or `request(options, callback?)`. */
function readOptions([first, second]) {
  if (typeof first !== 'string' && !(first instanceof URL)) return { ...first };
  const url = new URL(first);
  const fromUrl = { hostname: url.hostname, port: url.port, path: url.pathname + url.search };
  return typeof second === 'object' ? { ...fromUrl, ...second } : fromUrl;
}
