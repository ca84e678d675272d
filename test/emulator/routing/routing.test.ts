import { type TestAgent, TestCenter, type TestPlan } from '../../support/center-builder.ts';
import { block, firstAgent, flowOf, hangUp, menu, priority, setAgentQueue, setQueue, toQueue } from '../../support/center-flows.ts';

/** One key chooses the queue: 1 sales, 2 support, 3 sales first in line, 4 ada's own queue. */
const main = flowOf(
  menu('menu', 'Choose.', { '1': 'sales', '2': 'support', '3': 'urgent', '4': 'own' }, 'bye'),
  setQueue('sales', 'sales', 'queue'),
  setQueue('support', 'support', 'queue'),
  priority('urgent', '1', 'sales'),
  setAgentQueue('own', 'ada', 'queue'),
  toQueue(),
  hangUp(),
);
const newCenter = (plan: Partial<TestPlan> = {}): TestCenter =>
  new TestCenter({
    queues: { sales: {}, support: {} },
    profiles: { both: [{ queue: 'sales' }, { queue: 'support' }], ...plan.profiles },
    agents: plan.agents ?? { ada: { profile: 'both' }, grace: { profile: 'both' } },
    flows: { main, ...plan.flows },
    ...(plan.queues ? { queues: plan.queues } : {}),
  });
const queueUp = (center: TestCenter, key: string): string => center.call().hears('Choose').press(key).contactId;

test('the agent who has been available longest gets the next contact', () => {
  const center = newCenter();
  const grace = center.agent('grace').available();
  center.seconds(5);
  const ada = center.agent('ada').available();

  const first = queueUp(center, '1');
  const second = queueUp(center, '1');

  expect(grace.contact.contactId).toBe(first);
  expect(ada.contact.contactId).toBe(second);
});

test('within a queue contacts come in order of priority, then of waiting time', () => {
  const center = newCenter();
  const [first, second, urgent] = [queueUp(center, '1'), queueUp(center, '1'), queueUp(center, '3')];
  expect(center.center.queueFigures(second)?.position).toBe(3);

  const ada = center.agent('ada').available();
  const served = [urgent, first, second].map(() => {
    const { contactId } = ada.talks().contact;
    ada.hangsUp().clears();
    return contactId;
  });

  expect(served).toEqual([urgent, first, second]);
});

test('across queues the priority of the routing profile comes before the waiting time', () => {
  const center = newCenter({
    profiles: {
      both: [
        { queue: 'sales', priority: 2 },
        { queue: 'support', priority: 1 },
      ],
    },
  });
  queueUp(center, '1');
  center.seconds(30);
  const support = queueUp(center, '2');

  expect(center.agent('ada').available().contact.contactId).toBe(support);
});

test('a queue with a delay waits that long for agents of its own before it gets help', () => {
  const center = newCenter({
    profiles: { both: [{ queue: 'support' }, { queue: 'sales', priority: 2, delay: 15 }] },
  });
  const ada = center.agent('ada').available();
  queueUp(center, '1');

  center.seconds(14);
  expect(ada.isRinging).toBe(false);
  center.seconds(1);
  expect(ada.isRinging).toBe(true);
});

test('a contact that is too young for the delay does not hide an older one behind it', () => {
  const center = newCenter({ profiles: { both: [{ queue: 'sales', delay: 15 }] } });
  const older = queueUp(center, '1');
  center.seconds(20);
  queueUp(center, '3');

  expect(center.agent('ada').available().contact.contactId).toBe(older);
});

test('an agent who does not answer in 20 seconds is out, and the contact rings at the next with its place kept', () => {
  const center = newCenter();
  const ada = center.agent('ada').available();
  const contactId = queueUp(center, '1');
  center.seconds(1);
  const grace = center.agent('grace').available();
  const later = queueUp(center, '1');
  expect(grace.contact.contactId).toBe(later);
  grace.talks().hangsUp();

  center.seconds(20);
  expect(ada.state).toBe('MissedCallAgent');
  expect(ada.contact.state).toBe('MISSED');
  queueUp(center, '1');
  grace.clears();
  expect(grace.contact.contactId).toBe(contactId);

  ada.clears();
  expect(ada.isRinging).toBe(true);
});

test('an agent who rejects is out until the contact is cleared', () => {
  const center = newCenter();
  const ada = center.agent('ada').available();
  const contactId = queueUp(center, '1');

  ada.desk.reject(contactId);
  center.seconds(60);
  expect(ada.contact.state).toBe('REJECTED');
  expect(ada.isRinging).toBe(false);

  ada.clears();
  expect(ada.contact).toMatchObject({ contactId, state: 'CONNECTING' });
});

test('nobody is rung who is offline, on a break, busy, in after-contact work, or serves other queues', () => {
  const center = newCenter({
    profiles: { both: [{ queue: 'sales' }], other: [{ queue: 'support' }] },
    agents: {
      ada: { profile: 'both' },
      grace: { profile: 'both' },
      linus: { profile: 'both' },
      ken: { profile: 'other' },
      ann: { profile: 'both' },
    },
  });
  const ada = center.agent('ada').available();
  queueUp(center, '1');
  ada.talks();
  center.agent('grace');
  const linus = center.agent('linus');
  linus.desk.setState('Break');
  center.agent('ken').available();
  const ann = center.agent('ann').available();
  queueUp(center, '1');
  ann.talks().hangsUp();

  const waiting = queueUp(center, '1');
  center.seconds(30);

  expect(center.center.queueFigures(waiting)?.position).toBe(1);
  expect(center.trace.filter((event) => event.type === 'agent' && event.contactId === waiting)).toEqual([]);
});

test('a full queue takes no more, and the flow goes its own way', () => {
  const center = newCenter({ queues: { sales: { maxContacts: 1 }, support: {} } });
  queueUp(center, '1');

  const refused = center.call().hears('Choose').press('1');

  expect(refused.reason).toBe('CONTACT_FLOW_DISCONNECT');
  expect(refused.events).toContainEqual(
    expect.objectContaining({ type: 'action', outcome: expect.objectContaining({ error: 'QueueAtCapacity' }) }),
  );
});

test('an agent queue waits for that agent alone, before any other queue, and holds ten', () => {
  const center = newCenter();
  const grace = center.agent('grace').available();
  grace.desk.setState('Break');
  queueUp(center, '1');
  const own = Array.from({ length: 10 }, () => queueUp(center, '4'));

  expect(center.call().hears('Choose').press('4').hasEnded).toBe(true);
  expect(center.agent('ada').available().contact.contactId).toBe(own[0]);
});

test('a hundred calls are shared evenly: no agent gets more than one more than another', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const agents = Object.fromEntries(names.map((name): [string, TestAgent] => [name, { profile: 'both' }]));
  const center = newCenter({ agents });
  const desks = names.map((name) => center.agent(name).available());
  const counts = new Map(names.map((name) => [name, 0]));

  for (let call = 0; call < 100; call += 1) {
    const caller = center.call().hears('Choose').press('1');
    const taker = desks.find((desk) => desk.isRinging);
    if (!taker) throw new Error('nobody rings');
    counts.set(taker.userName, (counts.get(taker.userName) ?? 0) + 1);
    taker.talks();
    center.seconds((call * 7) % 23);
    caller.hangUp();
    taker.clears();
  }

  const shares = [...counts.values()];
  expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
});

describe('routing criteria', () => {
  const lastAgent = flowOf(setQueue('set', 'sales', 'last'), firstAgent('last', 'ada', 30, 'queue'), toQueue(), hangUp());

  test('the named agent gets the contact, however long others have been idle', () => {
    const center = newCenter({ flows: { main: lastAgent } });
    center.agent('grace').available();
    center.seconds(60);
    const ada = center.agent('ada').available();

    const caller = center.call();

    expect(ada.contact.contactId).toBe(caller.contactId);
  });

  test('while the step lasts others are not rung, after it anybody is', () => {
    const center = newCenter({ flows: { main: lastAgent } });
    const grace = center.agent('grace').available();
    const caller = center.call();

    center.seconds(29);
    expect(grace.isRinging).toBe(false);
    center.seconds(1);
    expect(grace.talks().contact.contactId).toBe(caller.contactId);

    caller.hangUp();
    grace.clears();
    expect(center.record().RoutingCriteria).toMatchObject([
      { Index: 0, Steps: [{ Status: 'EXPIRED', Expiry: { DurationInSeconds: 30 } }] },
    ]);
  });

  test('the named agent who becomes free within the step gets the contact before those who wait longer in line', () => {
    const center = newCenter({ flows: { main: lastAgent, other: main } });
    const contactId = center.call().contactId;
    center.seconds(10);

    const ada = center.agent('ada').available();
    expect(ada.contact.contactId).toBe(contactId);
    ada.talks().hangsUp().clears();
    expect(center.record().RoutingCriteria).toMatchObject([{ Steps: [{ Status: 'JOINED' }] }]);
  });

  test('a proficiency step waits for the skill, then gives way to the next step', () => {
    const level = (ProficiencyLevel: number) => ({
      AttributeCondition: { Name: 'Language', Value: 'Cantonese', ProficiencyLevel, ComparisonOperator: 'NumberGreaterOrEqualTo' },
    });
    const bySkill = flowOf(
      setQueue('set', 'sales', 'skill'),
      block(
        'skill',
        'UpdateContactRoutingCriteria',
        { RoutingCriteria: { Steps: [{ Expression: level(4), Expiry: { DurationInSeconds: 20 } }, { Expression: level(2) }] } },
        { next: 'queue', errors: { NoMatchingError: 'bye' } },
      ),
      toQueue(),
      hangUp(),
    );
    const speaks = (level_: number): TestAgent => ({
      profile: 'both',
      proficiencies: [{ name: 'Language', value: 'Cantonese', level: level_ }],
    });
    const center = newCenter({ flows: { main: bySkill }, agents: { none: { profile: 'both' }, some: speaks(3), fluent: speaks(5) } });
    const none = center.agent('none').available();
    const some = center.agent('some').available();
    center.call();

    center.seconds(19);
    expect([none.isRinging, some.isRinging]).toEqual([false, false]);
    center.seconds(1);
    expect([none.isRinging, some.isRinging]).toEqual([false, true]);

    const fluent = center.agent('fluent').available();
    center.call();
    expect(fluent.isRinging).toBe(true);
  });
});

test('an agent who is moved to another routing profile serves its queues at once', () => {
  const center = newCenter({ profiles: { both: [{ queue: 'support' }], sellers: [{ queue: 'sales' }] } });
  const ada = center.agent('ada').available();
  queueUp(center, '1');
  expect(ada.isRinging).toBe(false);

  center.inventory.users.put({ ...center.inventory.users.require('ada'), routingProfileId: 'sellers' });

  expect(ada.isRinging).toBe(true);
});

test('a queue added to a routing profile is served by agents who already wait', () => {
  const center = newCenter({ profiles: { both: [{ queue: 'support' }] } });
  const ada = center.agent('ada').available();
  queueUp(center, '1');

  const profile = center.inventory.routingProfiles.require('both');
  center.inventory.routingProfiles.put({
    ...profile,
    queues: [...profile.queues, { queueId: 'sales', channel: 'VOICE', priority: 1, delaySeconds: 0 }],
  });
  center.seconds(0);

  expect(ada.isRinging).toBe(true);
});

test('the estimated wait follows the pace of the queue, and is absent before there is one', () => {
  const center = newCenter();
  const ada = center.agent('ada').available();
  const callers = Array.from({ length: 6 }, () => queueUp(center, '1'));
  expect(center.center.queueFigures(callers[5] ?? '')).toEqual({ position: 6 });

  for (let round = 0; round < 4; round += 1) {
    ada.talks();
    center.seconds(60);
    ada.hangsUp().clears();
  }

  const figures = center.center.queueFigures(callers[5] ?? '');
  expect(figures?.position).toBe(2);
  expect(figures?.estimatedWaitSeconds).toBeGreaterThan(90);
  expect(figures?.estimatedWaitSeconds).toBeLessThan(180);
});
