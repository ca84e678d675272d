import { Inventory } from '../../../lib/emulator/inventory/inventory.ts';
import type { Instance, User } from '../../../lib/emulator/inventory/types.ts';

const instance: Instance = {
  id: 'instance-1',
  arn: 'arn:aws:connect:eu-west-2:123456789012:instance/instance-1',
  name: 'demo',
  alias: 'demo',
  region: 'eu-west-2',
  accountId: '123456789012',
  inboundCalls: true,
  outboundCalls: true,
  flowLogs: true,
};

const newInventory = (): Inventory => {
  let count = 0;
  return new Inventory(instance, () => `id-${++count}`);
};

const user = (inventory: Inventory, id: string, name: string): User => ({
  id,
  arn: inventory.arn('user', id),
  name,
  firstName: 'Ada',
  lastName: 'One',
  routingProfileId: 'profile',
  securityProfileIds: [],
  phone: { type: 'SOFT_PHONE', autoAccept: false, afterContactWorkSeconds: 0 },
  proficiencies: [],
});

test('an instance is born with two statuses and a default flow for each hook', () => {
  const inventory = newInventory();

  expect(inventory.statuses.list().map((status) => [status.name, status.type])).toEqual([
    ['Available', 'ROUTABLE'],
    ['Offline', 'OFFLINE'],
  ]);
  expect(inventory.flows.get(inventory.defaultFlows.CustomerQueue)?.type).toBe('CUSTOMER_QUEUE');
  expect(inventory.flows.get(inventory.defaultFlows.AgentWhisper)?.document.Actions.map((action) => action.Type)).toEqual([
    'MessageParticipant',
    'EndFlowExecution',
  ]);
});

test('a resource is found by id and by ARN, with and without a version suffix', () => {
  const inventory = newInventory();
  const id = inventory.defaultFlows.CustomerHold;
  const arn = inventory.arn('flow', id);

  for (const reference of [id, arn, `${arn}:$LATEST`, `${arn}:3`, `${id}:live`]) expect(inventory.flows.get(reference)?.id).toBe(id);
});

test('an ARN of another instance finds nothing', () => {
  const inventory = newInventory();
  const foreign = inventory.arn('flow', inventory.defaultFlows.CustomerHold).replace('instance-1', 'instance-2');

  expect(inventory.flows.get(foreign)).toBeUndefined();
  expect(() => inventory.flows.require(foreign)).toThrow(expect.objectContaining({ code: 'ResourceNotFound' }));
});

test('keys of the object prototype find nothing', () => {
  const inventory = newInventory();

  for (const key of ['__proto__', 'constructor', 'toString', '']) {
    expect(inventory.flows.get(key)).toBeUndefined();
    expect(inventory.user(key)).toBeUndefined();
  }
});

test('a name that is taken is refused, renaming to the own name is not', () => {
  const inventory = newInventory();
  inventory.users.put(user(inventory, 'u1', 'ada'));

  expect(() => inventory.users.put(user(inventory, 'u2', 'ada'))).toThrow(expect.objectContaining({ code: 'DuplicateResource' }));
  expect(() => inventory.users.put(user(inventory, 'u1', 'ada'))).not.toThrow();
});

test('a user is born with an agent queue and takes it along', () => {
  const inventory = newInventory();
  const ada = inventory.users.put(user(inventory, 'u1', 'ada'));

  expect(inventory.agentQueue(ada)).toMatchObject({ type: 'AGENT', agentId: 'u1', arn: `${instance.arn}/queue/agent/u1` });
  expect(inventory.user('ada')).toBe(ada);

  inventory.users.remove('u1');
  expect(inventory.queues.get('u1')).toBeUndefined();
});

test('a renamed resource frees its old name', () => {
  const inventory = newInventory();
  inventory.users.put(user(inventory, 'u1', 'ada'));
  inventory.users.put(user(inventory, 'u1', 'grace'));

  expect(inventory.user('ada')).toBeUndefined();
  expect(inventory.user('grace')?.id).toBe('u1');
});

test('lists keep the order of creation through updates', () => {
  const inventory = newInventory();
  for (const name of ['c', 'a', 'b']) inventory.users.put(user(inventory, name, name));
  inventory.users.put({ ...user(inventory, 'c', 'c'), firstName: 'New' });

  expect(inventory.users.list().map((entry) => entry.id)).toEqual(['c', 'a', 'b']);
});
