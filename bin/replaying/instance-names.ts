import type { Named } from '../../lib/emulator/inventory/types.ts';
import type { RunningCenter } from '../../lib/local/boot/running-center.ts';

/** `${kind:name}` of files and ARNs of an instance, both ways. */
export interface InstanceNames {
  arnOf(kind: string, name: string): string | undefined;
  /** By id or ARN. */
  referenceOf(idOrArn: string): string | undefined;
}

/** Names of everything that flow files may name on a centre that runs here. */
export const instanceNames = ({ center, cloud }: RunningCenter): InstanceNames => {
  const { inventory } = center;
  const resources: [kind: string, named: readonly Named[]][] = [
    // The queue of an agent has the agent's name and is no queue that a file could name.
    ['queue', inventory.queues.list().filter(({ type }) => type === 'STANDARD')],
    ['hours', inventory.hours.list()],
    ['flow', inventory.flows.list()],
    ['module', inventory.modules.list()],
    ['prompt', inventory.prompts.list()],
    ['agent', inventory.users.list()],
    ['quick-connect', inventory.quickConnects.list()],
    ['number', inventory.phoneNumbers.list()],
  ];
  const arns = new Map<string, string>();
  const references = new Map<string, string>();
  const add = (kind: string, name: string, arn: string, id = arn): void => {
    const reference = `\${${kind}:${name}}`;
    if (!arns.has(reference)) arns.set(reference, arn);
    for (const key of [id, arn]) if (!references.has(key)) references.set(key, reference);
  };
  for (const [kind, named] of resources) for (const { id, name, arn } of named) add(kind, name, arn, id);
  for (const arn of inventory.functionAssociations) {
    const configuration = cloud.lambda.find(arn);
    // A deployment invents names; files know functions by the name that their logs carry.
    add('lambda', configuration?.environment.POWERTOOLS_SERVICE_NAME ?? configuration?.functionName ?? arn, arn);
  }
  return { arnOf: (kind, name) => arns.get(`\${${kind}:${name}}`), referenceOf: (idOrArn) => references.get(idOrArn) };
};
