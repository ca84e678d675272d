import * as v from 'valibot';
import type { Finding, Path } from '../finding.ts';
import { expandQueues } from '../normalize/routing-profiles.ts';
import { RoutingProfileEntry } from '../schema/queues.ts';
import { select } from '../select.ts';
import { show } from '../show.ts';

/** Connect: queue and channel pairs of one routing profile (documented default quota). */
const MOST_PAIRS = 50;
/** Connect: security profiles of one user (documented). */
const MOST_SECURITY_PROFILES = 10;

export function checkProfiles(definition: unknown): Finding[] {
  return [...select(definition, 'routingProfiles.*').flatMap(({ path, value }) => checkRouting(path, value)), ...checkSecurity(definition)];
}

function checkRouting(path: Path, value: unknown): Finding[] {
  if (!v.is(RoutingProfileEntry, value)) return [];
  const findings: Finding[] = [];
  const served = Object.keys(value.channels ?? { VOICE: 1 });
  const seen = new Set<string>();
  for (const [index, entry] of value.queues.entries()) {
    const channels = entry.channels ?? served;
    for (const channel of channels.filter((each) => !served.includes(each))) {
      findings.push({
        path: [...path, 'queues', index, 'channels'],
        at: 'value',
        message: `the profile takes no ${channel}`,
        cure: `add ${channel} to its channels`,
      });
    }
    for (const pair of channels.map((channel) => `${entry.queue} ${channel}`)) {
      if (seen.has(pair))
        findings.push({
          path: [...path, 'queues', index, 'queue'],
          at: 'value',
          message: `${show(pair)} is there twice`,
          cure: 'keep one priority',
        });
      seen.add(pair);
    }
  }
  const pairs = expandQueues(value).length;
  if (pairs > MOST_PAIRS) {
    findings.push({
      path: [...path, 'queues'],
      at: 'key',
      message: `has ${pairs} pairs of queue and channel`,
      cure: `Connect takes ${MOST_PAIRS}: split the profile`,
    });
  }
  return findings;
}

function checkSecurity(definition: unknown): Finding[] {
  return select(definition, 'agents.*.security').flatMap(({ path, value }) => {
    if (!Array.isArray(value)) return [];
    if (value.length > MOST_SECURITY_PROFILES) {
      return [
        {
          path,
          at: 'value' as const,
          message: `has ${value.length} entries`,
          cure: `Connect takes ${MOST_SECURITY_PROFILES} security profiles a user`,
        },
      ];
    }
    if (new Set(value).size < value.length)
      return [{ path, at: 'value' as const, message: 'names a security profile twice', cure: 'list each once' }];
    return [];
  });
}
