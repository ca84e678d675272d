import type { Inventory } from '../../emulator/inventory/inventory.ts';
import type { CenterPlan } from './center-plan.ts';
import { outsideArn } from './instance.ts';
import { plannedName } from './plan-names.ts';

const putPlaces = (inventory: Inventory, { hours = [], queues = [], prompts = [] }: CenterPlan): void => {
  for (const { name, arn, timeZone, week, overrides = [] } of hours) {
    inventory.hours.put({
      ...plannedName('hours', name, arn),
      timeZone,
      config: [...week],
      overrides: overrides.map(({ from, to, slots, ...rest }) => ({
        name: rest.name,
        effectiveFrom: from,
        effectiveTill: to,
        config: [...slots],
      })),
    });
  }
  for (const { name, arn, hours: hoursName, maxContacts } of queues) {
    const hoursOfOperationId = hoursName === undefined ? undefined : inventory.hours.byName(hoursName)?.id;
    inventory.queues.put({ ...plannedName('queue', name, arn), type: 'STANDARD', status: 'ENABLED', hoursOfOperationId, maxContacts });
  }
  for (const { name, arn, durationMs = 3000 } of prompts)
    inventory.prompts.put({ ...plannedName('prompt', name, arn), s3Uri: '', durationMs });
};

const putPeople = (inventory: Inventory, { routingProfiles = [], agents = [] }: CenterPlan): void => {
  for (const { name, queues } of routingProfiles) {
    const served = queues.flatMap(({ queue, priority = 1, delaySeconds = 0 }) => {
      const queueId = inventory.queues.byName(queue)?.id;
      return queueId === undefined ? [] : [{ queueId, channel: 'VOICE' as const, priority, delaySeconds }];
    });
    const defaultOutboundQueueId = served[0]?.queueId ?? '';
    inventory.routingProfiles.put({
      ...plannedName('routing-profile', name),
      defaultOutboundQueueId,
      concurrency: { VOICE: 1 },
      queues: served,
    });
  }
  for (const { userName, firstName = userName, lastName = '', profile } of agents) {
    inventory.users.put({
      ...plannedName('agent', userName),
      firstName,
      lastName,
      routingProfileId: plannedName('routing-profile', profile).id,
      securityProfileIds: [],
      phone: { type: 'SOFT_PHONE', autoAccept: false, afterContactWorkSeconds: 0 },
      proficiencies: [],
    });
  }
};

const putBots = (inventory: Inventory, { bots = [] }: CenterPlan): void => {
  for (const { name, arn = outsideArn('bot', name) ?? name, locales } of bots) {
    inventory.bots.put({ id: arn, arn, name, aliasName: 'test', locales: [...locales] });
    inventory.botAssociations.add(arn);
  }
};

/** Puts everything a plan names into an inventory; flows have their names replaced before. */
export const fillInventory = (inventory: Inventory, plan: CenterPlan): void => {
  putPlaces(inventory, plan);
  putPeople(inventory, plan);
  putBots(inventory, plan);
  for (const { name, type, document, arn } of plan.flows) {
    const isModule = type === 'MODULE';
    const flow = { ...plannedName(isModule ? 'module' : 'flow', name, arn), type, document, published: true, state: 'ACTIVE' as const };
    if (isModule) inventory.modules.put(flow);
    else inventory.flows.put(flow);
  }
  for (const [index, { name, address, flow }] of (plan.numbers ?? []).entries()) {
    const e164 = address ?? `+1202555${String(100 + index).padStart(4, '0')}`;
    const flowId = inventory.flows.byName(flow)?.id;
    inventory.phoneNumbers.put({ ...plannedName('number', name), name: e164, address: e164, countryCode: 'US', type: 'DID', flowId });
  }
};
