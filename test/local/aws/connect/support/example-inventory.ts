import { Inventory } from '../../../../../lib/emulator/inventory/inventory.ts';
import type { FlowDocument } from '../../../../../lib/flow-language/document.ts';
import { PLACE } from '../../support/aws-bench.ts';

export const InstanceId = '11111111-0000-4000-8000-000000000000';
export const INSTANCE_ARN = `arn:aws:connect:us-east-1:${PLACE.accountId}:instance/${InstanceId}`;
export const NUMBER = {
  id: 'number-1',
  arn: `arn:aws:connect:us-east-1:${PLACE.accountId}:phone-number/number-1`,
  name: '+12025550100',
  address: '+12025550100',
  countryCode: 'US',
  type: 'DID',
};
export const CONTACT = '22222222-0000-4000-8000-000000000000';

/** An instance with one of each thing. */
export function exampleInventory(): Inventory {
  let count = 0;
  const things = new Inventory(
    {
      id: InstanceId,
      arn: INSTANCE_ARN,
      name: 'centre',
      alias: 'centre',
      region: 'us-east-1',
      accountId: PLACE.accountId,
      inboundCalls: true,
      outboundCalls: true,
      flowLogs: false,
    },
    () => `id-${++count}`,
  );
  const document: FlowDocument = { Version: '2019-10-30', StartAction: 'a', Metadata: {}, Actions: [] };
  things.flows.put({
    id: 'entry',
    arn: things.arn('flow', 'entry'),
    name: 'entry',
    type: 'CONTACT_FLOW',
    document,
    published: true,
    state: 'ACTIVE',
  });
  things.hours.put({
    id: 'office',
    arn: things.arn('hours', 'office'),
    name: 'office',
    timeZone: 'Asia/Shanghai',
    config: [{ day: 'MONDAY', start: { hours: 9, minutes: 0 }, end: { hours: 18, minutes: 30 } }],
    overrides: [],
  });
  things.queues.put({
    id: 'vip',
    arn: things.arn('queue', 'vip'),
    name: 'vip',
    type: 'STANDARD',
    status: 'ENABLED',
    hoursOfOperationId: 'office',
    maxContacts: 9,
  });
  things.routingProfiles.put({
    id: 'east',
    arn: things.arn('routingProfile', 'east'),
    name: 'east',
    defaultOutboundQueueId: 'vip',
    concurrency: { VOICE: 1 },
    queues: [],
  });
  things.users.put({
    id: 'user-1',
    arn: things.arn('user', 'user-1'),
    name: 'east-1',
    firstName: 'East',
    lastName: 'One',
    routingProfileId: 'east',
    securityProfileIds: [],
    phone: { type: 'SOFT_PHONE', autoAccept: false, afterContactWorkSeconds: 30 },
    proficiencies: [],
  });
  things.phoneNumbers.put(NUMBER);
  return things;
}
