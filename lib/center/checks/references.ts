import type { Finding } from '../finding.ts';
import { suggest } from '../nearest.ts';
import { namesOf, select } from '../select.ts';
import { show } from '../show.ts';

/** Where one section names an entry of another. Names of flows and prompts are files: who reads the files checks them. */
const REFERENCES: readonly (readonly [path: string, section: string])[] = [
  ['queues.*.hours', 'hours'],
  ['queues.*.callerId', 'numbers'],
  ['routingProfiles.*.queues.*.queue', 'queues'],
  ['routingProfiles.*.outboundQueue', 'queues'],
  ['agents.*.profile', 'routingProfiles'],
  ['agents.*.security', 'securityProfiles'],
  ['agents.*.security.*', 'securityProfiles'],
  ['areas.default', 'queues'],
  ['areas.rules.*.queue', 'queues'],
  ['samples.customers.*.ownerAgent', 'agents'],
];

export function checkReferences(definition: unknown): Finding[] {
  return REFERENCES.flatMap(([path, section]) => {
    const names = namesOf(definition, section);
    const known = new Set(names);
    return select(definition, path).flatMap(({ path: at, value }) => {
      if (typeof value !== 'string' || known.has(value)) return [];
      return [{ path: at, at: 'value' as const, message: `${show(value)} is no entry of ${section}`, cure: suggest(value, names) }];
    });
  });
}
