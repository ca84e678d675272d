import type { Finding } from '../finding.ts';
import { select } from '../select.ts';
import { show } from '../show.ts';

/** Connect: agent statuses of one instance, the two that it is born with included; cannot be raised (documented). */
const MOST_STATUSES = 50;
const BORN = ['available', 'offline'];

export function checkStatuses(definition: unknown): Finding[] {
  const entries = select(definition, 'agentStatuses.*');
  const names = [...entries.filter(({ value }) => typeof value === 'string'), ...select(definition, 'agentStatuses.*.name')];
  const seen = new Set<string>(BORN);
  const findings: Finding[] = names.flatMap(({ path, value }): Finding[] => {
    const name = String(value).toLowerCase();
    const taken = seen.has(name);
    seen.add(name);
    if (!taken) return [];
    const message = BORN.includes(name) ? `${show(value)} is there in every instance` : `${show(value)} is there twice`;
    return [{ path, at: 'value', message, cure: 'take it out' }];
  });
  if (entries.length + BORN.length <= MOST_STATUSES) return findings;
  return [
    ...findings,
    {
      path: ['agentStatuses'],
      at: 'key',
      message: `has ${entries.length} entries`,
      cure: `Connect takes ${MOST_STATUSES - BORN.length} of your own`,
    },
  ];
}
