import { join } from 'node:path';
import { loadCenter } from '../../../lib/center/index.ts';
import { FLOW_TYPE_NAMES } from '../../../lib/cloud/sources/flow-type-names.ts';
import { Inventory } from '../../../lib/emulator/inventory/inventory.ts';
import type { ResourceKind } from '../../../lib/emulator/inventory/resource-arn.ts';
import { substituteNames } from '../../../lib/flow-language/names/substitute-names.ts';
import { designer, ROOT, shippedFlows } from './shipped-flows.ts';

export const { center } = loadCenter(join(ROOT, 'center.yaml'));

const INSTANCE = {
  id: 'i',
  arn: 'arn:aws:connect:us-east-1:111122223333:instance/i',
  name: 'demo',
  alias: 'demo',
  region: 'us-east-1',
  accountId: '111122223333',
  inboundCalls: true,
  outboundCalls: true,
  flowLogs: true,
};
export const functionArn = (name: string): string => `arn:aws:lambda:us-east-1:111122223333:function:${name}`;
export const NUMBERS: Readonly<Record<string, string>> = { 'main-entry': '+12025550100', 'order-entry': '+442079460100' };

/** The demo definition as an instance: ids are names, so that a trace reads well. */
export function shippedInventory(newId: () => string): Inventory {
  const inventory = new Inventory(INSTANCE, newId);
  const base = (kind: ResourceKind, name: string) => ({ id: `${kind}-${name}`, arn: inventory.arn(kind, `${kind}-${name}`), name });
  for (const { name, timeZone, week, holidays, workingDays } of center.hours) {
    const overrides = [...workingDays, ...holidays].map(({ from, to, slots, ...rest }) => ({
      ...rest,
      effectiveFrom: from,
      effectiveTill: to,
      config: slots,
    }));
    inventory.hours.put({ ...base('hours', name), timeZone, config: week, overrides });
  }
  for (const { name, hours, capacity } of center.queues) {
    const hoursOfOperationId = base('hours', hours).id;
    inventory.queues.put({
      ...base('queue', name),
      type: 'STANDARD',
      status: 'ENABLED',
      hoursOfOperationId,
      ...(capacity === undefined ? {} : { maxContacts: capacity }),
    });
  }
  for (const { name, queues, outboundQueue } of center.routingProfiles) {
    inventory.routingProfiles.put({
      ...base('routingProfile', name),
      defaultOutboundQueueId: base('queue', outboundQueue).id,
      concurrency: { VOICE: 1 },
      queues: queues.map(({ queue, channel, priority, delay }) => ({
        queueId: base('queue', queue).id,
        channel,
        priority,
        delaySeconds: delay,
      })),
    });
  }
  for (const { userName, firstName, lastName, profile } of center.agents) {
    inventory.users.put({
      ...base('user', userName),
      firstName,
      lastName,
      routingProfileId: base('routingProfile', profile).id,
      securityProfileIds: [],
      phone: { type: 'SOFT_PHONE', autoAccept: false, afterContactWorkSeconds: 0 },
      proficiencies: [],
    });
  }
  for (const name of ['bamboo', 'harbor', 'lantern', 'beep'])
    inventory.prompts.put({ ...base('prompt', name), s3Uri: '', durationMs: 16_000 });
  putFlows(inventory, base);
  for (const [flow, address] of Object.entries(NUMBERS)) {
    inventory.phoneNumbers.put({ ...base('phoneNumber', address), address, countryCode: 'US', type: 'DID', flowId: base('flow', flow).id });
  }
  for (const name of ['customer-lookup', 'area-routing', 'agent-routing', 'survey-save', 'queue-position'])
    inventory.functionAssociations.add(functionArn(name));
  return inventory;
}

function putFlows(inventory: Inventory, base: (kind: ResourceKind, name: string) => { id: string; arn: string; name: string }): void {
  const resolve = ({ kind, name }: { kind: string; name: string }): string => {
    const [key = '', language = ''] = name.split('.');
    if (kind === 'message') return center.messages[key]?.[language] ?? '';
    return kind === 'lambda' ? functionArn(name) : base(kind as ResourceKind, name).arn;
  };
  for (const flow of shippedFlows) {
    const document = substituteNames(flow.document, resolve);
    const shelf = flow.isModule ? inventory.modules : inventory.flows;
    const type = flow.isModule ? 'MODULE' : (FLOW_TYPE_NAMES.get(designer(flow).type ?? '') ?? 'CONTACT_FLOW');
    shelf.put({ ...base(flow.isModule ? 'module' : 'flow', flow.name), type, document, published: true, state: 'ACTIVE' });
  }
}
