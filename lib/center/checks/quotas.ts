import type { Finding } from '../finding.ts';
import { namesOf, select } from '../select.ts';

/** Connect's default quotas an instance (documented); AWS raises them on request. */
const QUOTAS = { numbers: 5, hours: 100, queues: 100, routingProfiles: 500, securityProfiles: 100, agents: 500 };

export function checkQuotas(definition: unknown): Finding[] {
  return Object.entries(QUOTAS).flatMap(([section, usual]): Finding[] => {
    const raised = select(definition, `instance.quotas.${section}`)[0]?.value;
    const quota = typeof raised === 'number' ? raised : usual;
    const count = namesOf(definition, section).length;
    if (count <= quota) return [];
    return [
      {
        path: [section],
        at: 'key',
        message: `has ${count} entries; the quota is ${quota}`,
        cure: `when AWS has raised it, write instance.quotas.${section}`,
      },
    ];
  });
}
