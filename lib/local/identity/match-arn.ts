import { matchPattern } from './match-pattern.ts';

const PARTS = 6;

/** `ArnLike` and `ArnEquals` do the same (documented): each of the six parts is matched by itself, so that `*` stays within its part. */
export function matchArn(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  const wanted = split(pattern);
  const given = split(arn);
  return wanted.length === PARTS && given.length === PARTS && wanted.every((part, index) => matchPattern(part, given[index] ?? ''));
}

function split(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length <= PARTS ? parts : [...parts.slice(0, PARTS - 1), parts.slice(PARTS - 1).join(':')];
}
