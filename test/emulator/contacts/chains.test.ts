import { TestCenter, type TestPlan } from '../../support/center-builder.ts';
import { block, endFlow, flowOf, hangUp, hook, menu, music, say, setAgentQueue, setQueue, toQueue } from '../../support/center-flows.ts';

const base: Omit<TestPlan, 'flows'> = {
  queues: { sales: {}, support: {} },
  profiles: { sellers: [{ queue: 'sales' }], helpers: [{ queue: 'support' }] },
  agents: { ada: { profile: 'sellers' }, grace: { profile: 'sellers' }, linus: { profile: 'helpers' } },
};

test('a call moves between queues eleven times at most', () => {
  const center = new TestCenter({
    ...base,
    flows: {
      main: flowOf(hook('hook', 'CustomerQueue', 'restless', 'set'), setQueue('set', 'sales', 'queue'), toQueue(), hangUp()),
      restless: {
        type: 'CUSTOMER_QUEUE',
        document: flowOf(
          music('wait', ['A short wait.'], { everySeconds: 5, next: 'move' }),
          block(
            'move',
            'DequeueContactAndTransferToQueue',
            { QueueId: 'sales' },
            { next: 'end', errors: { QueueAtCapacity: 'stay', NoMatchingError: 'stay' } },
          ),
          say('stay', 'You stay here.', 'wait'),
          endFlow(),
        ),
      },
    },
  });

  const caller = center.call().hears('You stay here.');
  caller.hangUp();

  expect(center.records).toHaveLength(12);
  const ids = center.records.map((record) => record.ContactId);
  expect(center.records.map((record) => record.NextContactId)).toEqual([...ids.slice(1), null]);
  expect(new Set(center.records.map((record) => record.ContactAssociationId)).size).toBe(1);
});

test('a call that moved keeps its age: it is served before those who came to the new queue in between', () => {
  const center = new TestCenter({
    ...base,
    flows: {
      main: flowOf(
        menu('menu', 'Choose.', { '1': 'hook', '2': 'support' }, 'bye'),
        hook('hook', 'CustomerQueue', 'moving', 'sales'),
        setQueue('sales', 'sales', 'queue'),
        setQueue('support', 'support', 'queue'),
        toQueue(),
        hangUp(),
      ),
      moving: {
        type: 'CUSTOMER_QUEUE',
        document: flowOf(
          music('wait', ['A short wait.'], { everySeconds: 30, next: 'move' }),
          block(
            'move',
            'DequeueContactAndTransferToQueue',
            { QueueId: 'support' },
            { next: 'end', errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } },
          ),
          endFlow(),
        ),
      },
    },
  });
  const mover = center.call().hears('Choose').press('1');
  center.seconds(10);
  center.call().hears('Choose').press('2');
  center.seconds(25);

  expect(center.agent('linus').available().contact.contactId).toBe(mover.contactId);
});

test('a survey that puts the caller back in a queue makes a new contact of it', () => {
  const center = new TestCenter({
    ...base,
    flows: {
      main: flowOf(hook('hook', 'CustomerRemaining', 'again', 'set'), setQueue('set', 'sales', 'queue'), toQueue(), hangUp()),
      again: flowOf(menu('more', 'Press one for more.', { '1': 'set' }, 'bye'), setQueue('set', 'support', 'queue'), toQueue(), hangUp()),
    },
  });
  const ada = center.agent('ada').available();
  const linus = center.agent('linus').available();
  const caller = center.call();
  const first = caller.contactId;
  ada.talks().hangsUp();
  caller.hears('Press one').press('1');

  linus.talks();
  ada.clears();
  caller.hangUp();
  linus.clears();

  expect(center.record(first)).toMatchObject({
    DisconnectReason: 'AGENT_DISCONNECT',
    Agent: { Username: 'ada' },
    NextContactId: caller.contactId,
  });
  expect(center.record(caller.contactId)).toMatchObject({
    InitiationMethod: 'DISCONNECT',
    PreviousContactId: first,
    Agent: { Username: 'linus' },
  });
});

describe('transfer to an agent', () => {
  const toAgent: TestPlan = {
    ...base,
    flows: {
      main: flowOf(
        setAgentQueue('set', 'ada', 'go'),
        block('go', 'TransferToFlow', { ContactFlowId: 'hand-over' }, { next: 'bye', errors: { NoMatchingError: 'bye' } }),
        hangUp(),
      ),
      'hand-over': { type: 'AGENT_TRANSFER', document: flowOf(block('to', 'TransferContactToAgent', {})) },
    },
  };

  test('an agent in after-contact work is taken out of it', () => {
    const center = new TestCenter(toAgent);
    const ada = center.agent('ada').available();
    center.call();
    ada.talks().hangsUp();
    expect(ada.state).toBe('AfterContactWork');

    center.call();

    expect(ada.contact.state).toBe('CONNECTING');
  });

  test('a busy agent, or one on a break, ends the call', () => {
    const center = new TestCenter(toAgent);
    const ada = center.agent('ada').available();
    center.call();
    ada.talks();
    expect(center.call().reason).toBe('CONTACT_FLOW_DISCONNECT');

    ada.desk.setState('Break');
    ada.hangsUp().clears();
    expect(center.call().reason).toBe('CONTACT_FLOW_DISCONNECT');
  });
});

test('a caller who gives up while it rings costs the agent no place in line', () => {
  const center = new TestCenter({ ...base, flows: { main: flowOf(setQueue('set', 'sales', 'queue'), toQueue(), hangUp()) } });
  const ada = center.agent('ada').available();
  center.seconds(5);
  center.agent('grace').available();
  center.call().hangUp();
  center.seconds(5);

  const caller = center.call();

  expect(ada.contact.contactId).toBe(caller.contactId);
});

test('where no hook is set the flows of the instance speak: queue, whispers and hold', () => {
  const center = new TestCenter({ ...base, flows: { main: flowOf(setQueue('set', 'sales', 'queue'), toQueue(), hangUp()) } });
  const caller = center.call().hears('Thank you for waiting').hears('CustomerQueue.wav').hears('Thank you for waiting');
  const ada = center.agent('ada').available().talks();
  ada.desk.hold(ada.contact.contactId);
  caller.hears('CustomerHold.wav');

  const toAgent = center.trace.flatMap((event) => (event.type === 'prompt' && event.to === 'agent' ? [event.text] : []));
  expect(toAgent).toEqual(['sales']);
  expect(caller.said).toContain('Beep.wav');
});

test('a leg cannot cut queue music short by saying that it was played', () => {
  const center = new TestCenter({ ...base, flows: { main: flowOf(setQueue('set', 'sales', 'queue'), toQueue(), hangUp()) } });
  const caller = center.call();
  const music_ = caller.events.findLast((event) => event.type === 'prompt');
  if (music_?.type !== 'prompt') throw new Error('no music');

  caller.leg.played(music_.playId);

  expect(music_.loop).toBe(true);
  expect(caller.events.at(-1)).toBe(music_);
});
