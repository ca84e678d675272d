import type { Finding, Path } from '../finding.ts';
import { select } from '../select.ts';
import { show } from '../show.ts';

/** Values that stand for one thing each. Extensions of agents and queues are dialed in the same breath. */
const UNIQUE: readonly { what: string; paths: readonly string[] }[] = [
  { what: 'extension', paths: ['queues.*.extension', 'agents.*.extension'] },
  { what: 'question', paths: ['survey.questions.*.id'] },
  { what: 'customer', paths: ['samples.customers.*.id'] },
  { what: "customer's number", paths: ['samples.customers.*.number'] },
  { what: 'ARN', paths: ['numbers.*.arn'] },
];

export function checkUniqueness(definition: unknown): Finding[] {
  return UNIQUE.flatMap(({ what, paths }) => {
    const first = new Map<string, Path>();
    return paths
      .flatMap((path) => select(definition, path))
      .flatMap(({ path, value }) => {
        if (typeof value !== 'string') return [];
        const earlier = first.get(value);
        if (earlier === undefined) first.set(value, path);
        if (earlier === undefined) return [];
        return [
          {
            path,
            at: 'value' as const,
            message: `the ${what} ${show(value)} is taken by ${earlier.slice(0, -1).join('.')}`,
            cure: 'choose another',
          },
        ];
      });
  });
}
