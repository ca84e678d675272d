import { matchPattern } from '../../identity/match-pattern.ts';
import type { CorsRule } from './s3.ts';

/** Headers that let a page of that origin read the answer; undefined when no rule of the bucket does. */
export function corsHeaders(
  rules: readonly CorsRule[],
  request: { origin: string | undefined; method: string; requestHeaders?: string },
): Record<string, string> | undefined {
  const { origin, method } = request;
  if (origin === undefined) return undefined;
  const wanted = (request.requestHeaders ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const rule = rules.find(
    (candidate) =>
      candidate.allowedOrigins.some((pattern) => matchPattern(pattern, origin)) &&
      candidate.allowedMethods.includes(method) &&
      wanted.every((name) => (candidate.allowedHeaders ?? []).some((pattern) => matchPattern(pattern.toLowerCase(), name))),
  );
  if (!rule) return undefined;
  const open = rule.allowedOrigins.includes('*');
  return {
    'access-control-allow-origin': open ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(wanted.length > 0 ? { 'access-control-allow-headers': wanted.join(', ') } : {}),
    ...(rule.exposeHeaders ? { 'access-control-expose-headers': rule.exposeHeaders.join(', ') } : {}),
    ...(rule.maxAgeSeconds === undefined ? {} : { 'access-control-max-age': String(rule.maxAgeSeconds) }),
    ...(open ? {} : { 'access-control-allow-credentials': 'true' }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  };
}
