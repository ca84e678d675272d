import { TestCenter, type TestPlan } from '../../support/center-builder.ts';
import { ask, attribute, block, endFlow, flowOf, hangUp, hook, music, say, setQueue, toQueue } from '../../support/center-flows.ts';

const survey = flowOf(ask('rate', 'Please rate us.', 'thanks'), say('thanks', 'Thank you.', 'bye'), hangUp());
const plan: TestPlan = {
  queues: { support: {}, experts: {} },
  profiles: { service: [{ queue: 'support' }], expert: [{ queue: 'experts' }] },
  agents: { ada: { profile: 'service' }, grace: { profile: 'service' }, linus: { profile: 'expert' } },
  flows: {
    main: flowOf(
      attribute('name', { customer: 'Mr Wong' }, 'survey-hook'),
      hook('survey-hook', 'CustomerRemaining', 'survey', 'queue-hook'),
      hook('queue-hook', 'CustomerQueue', 'waiting', 'agent-hook'),
      hook('agent-hook', 'AgentWhisper', 'brief', 'customer-hook'),
      hook('customer-hook', 'CustomerWhisper', 'announce', 'hold-hook'),
      hook('hold-hook', 'CustomerHold', 'holding', 'set'),
      setQueue('set', 'support', 'queue'),
      toQueue(),
      hangUp(),
    ),
    survey,
    waiting: {
      type: 'CUSTOMER_QUEUE',
      document: flowOf(
        music('wait', ['Waiting music.'], { everySeconds: 30, next: 'offer' }),
        ask('offer', 'Press one for the experts.', 'check'),
        block(
          'check',
          'Compare',
          { ComparisonValue: '$.StoredCustomerInput' },
          { when: { '1': 'move' }, errors: { NoMatchingCondition: 'wait' } },
        ),
        block(
          'move',
          'DequeueContactAndTransferToQueue',
          { QueueId: 'experts' },
          { next: 'end', errors: { QueueAtCapacity: 'sorry', NoMatchingError: 'sorry' } },
        ),
        say('sorry', 'They are full.', 'wait'),
        endFlow(),
      ),
    },
    brief: {
      type: 'AGENT_WHISPER',
      document: flowOf(say('who', 'Call of $.Attributes.customer for $.Agent.FirstName.', 'end'), endFlow()),
    },
    announce: { type: 'CUSTOMER_WHISPER', document: flowOf(say('who', '$.Agent.UserName is with you now.', 'end'), endFlow()) },
    holding: { type: 'CUSTOMER_HOLD', document: flowOf(music('hold', ['Hold music.'])) },
  },
};
const newCenter = (change: Partial<TestPlan> = {}): TestCenter => new TestCenter({ ...plan, ...change });

test('agent whisper first, customer whisper next, then talk: the customer waits in the queue until the first is over', () => {
  const center = newCenter();
  const ada = center.agent('ada').available();
  const caller = center.call().hears('Waiting music');
  ada.accepts();

  const heardByAgent = () => center.trace.flatMap((event) => (event.type === 'prompt' && event.to === 'agent' ? [event.text] : []));
  expect(heardByAgent()).toEqual(['Call of Mr Wong for ada.']);
  expect(center.center.queueFigures(caller.contactId)).toEqual({ position: 1 });

  caller.hears('ada is with you now.');
  expect(center.center.queueFigures(caller.contactId)).toBeUndefined();
  expect(ada.contact.state).toBe('CONNECTING');

  center.seconds(10);
  expect(ada.contact.state).toBe('CONNECTED');
  expect(ada.state).toBe('Busy');
  expect(caller.story).toEqual([
    'queue enqueued support',
    'agent CONNECTING ada',
    'agent ACCEPTED ada',
    'queue dequeued support',
    'agent CONNECTED ada',
  ]);
});

test('after the agent hangs up the customer answers the survey, then the call ends', () => {
  const center = newCenter();
  const ada = center.agent('ada').available();
  const caller = center.call();
  ada.talks();
  center.seconds(60);
  ada.hangsUp();

  caller.hears('rate us').press('5').hears('Thank you.');
  center.seconds(5);

  expect(caller.reason).toBe('AGENT_DISCONNECT');
  expect(center.records).toEqual([]);

  ada.clears();
  expect(center.record()).toMatchObject({
    DisconnectReason: 'AGENT_DISCONNECT',
    Agent: { Username: 'ada' },
    Attributes: { customer: 'Mr Wong' },
  });
});

test('the record waits for the survey when after-contact work is over first', () => {
  const center = newCenter();
  const ada = center.agent('ada').available();
  const caller = center.call();
  ada.talks().hangsUp().clears();

  expect(ada.state).toBe('Available');
  expect(center.records).toEqual([]);

  caller.hangUp();
  expect(center.records).toHaveLength(1);
});

test('without a disconnect flow the call ends with the agent', () => {
  const center = newCenter({ flows: { ...plan.flows, main: flowOf(setQueue('set', 'support', 'queue'), toQueue(), hangUp()) } });
  const ada = center.agent('ada').available();
  const caller = center.call();
  ada.talks().hangsUp();

  expect(caller.reason).toBe('AGENT_DISCONNECT');
});

test('a queue flow is interrupted in time and moves the caller to another queue as a new contact', () => {
  const center = newCenter();
  const caller = center.call();
  const first = caller.contactId;
  caller.hears('Press one for the experts').press('1');
  center.seconds(1);

  expect(caller.contactId).not.toBe(first);
  expect(center.record(first)).toMatchObject({ NextContactId: caller.contactId, Queue: { Name: 'support' } });
  expect(caller.story).toEqual(['queue enqueued support', 'queue enqueued experts', 'queue transferred support']);

  const linus = center.agent('linus').available().talks();
  expect(linus.contact.contactId).toBe(caller.contactId);

  caller.hangUp();
  linus.clears();
  expect(center.record(caller.contactId)).toMatchObject({
    InitiationMethod: 'QUEUE_TRANSFER',
    PreviousContactId: first,
    InitialContactId: first,
    ContactAssociationId: first,
    Attributes: { customer: 'Mr Wong' },
    Queue: { Name: 'experts' },
  });
});

test('while it rings at an agent the contact cannot be moved', () => {
  const center = newCenter();
  const caller = center.call();
  center.seconds(25);
  const ada = center.agent('ada').available();
  expect(ada.isRinging).toBe(true);

  caller.hears('Press one for the experts').press('1').hears('They are full.');

  expect(caller.contactId).toBe(ada.contact.contactId);
});

test('a full queue leaves the caller where it was', () => {
  const center = newCenter({ queues: { support: {}, experts: { maxContacts: 0 } } });

  const caller = center.call().hears('Press one for the experts').press('1').hears('They are full.').hears('Waiting music');

  expect(caller.story).toEqual(['queue enqueued support']);
});

test('an agent who hangs up during the agent whisper leaves the customer in the queue for the next agent', () => {
  const center = newCenter();
  const ada = center.agent('ada').available();
  const caller = center.call();
  ada.accepts().hangsUp();
  const grace = center.agent('grace').available();

  expect(ada.state).toBe('AfterContactWork');
  expect(grace.talks().contact.contactId).toBe(caller.contactId);

  caller.hangUp();
  grace.clears();
  expect(center.record()).toMatchObject({ AgentConnectionAttempts: 2, Agent: { Username: 'grace' } });
});

test('an agent whisper longer than two minutes loses the agent, not the customer', () => {
  const endless = flowOf(
    block('wait', 'Loop', { LoopCount: '100' }, { next: 'end', when: { ContinueLooping: 'talk', DoneLooping: 'end' } }),
    say('talk', 'On and on and on.', 'wait'),
    endFlow(),
  );
  const center = newCenter({ flows: { ...plan.flows, brief: { type: 'AGENT_WHISPER', document: endless } } });
  const ada = center.agent('ada').available();
  const caller = center.call();
  ada.accepts();

  center.seconds(119);
  expect(ada.state).toBe('Busy');
  center.seconds(2);
  expect(ada.state).toBe('AfterContactWork');
  expect(caller.hasEnded).toBe(false);
});

test('on hold the customer hears the hold flow, and the record counts the hold', () => {
  const center = newCenter();
  const ada = center.agent('ada').available();
  const caller = center.call();
  ada.talks();
  const { contactId } = ada.contact;
  const connectedAt = center.clock.now();

  ada.desk.hold(contactId);
  caller.hears('Hold music');
  center.clock.advanceTo(connectedAt + 30_000);
  ada.desk.resume(contactId);
  center.seconds(20);
  ada.desk.hold(contactId);
  center.seconds(10);
  ada.hangsUp();
  caller.hangUp();
  ada.clears();

  expect(center.record().Agent).toMatchObject({ NumberOfHolds: 2, CustomerHoldDuration: 40, LongestHoldDuration: 30 });
});

test('the caller hangs up while it rings: the agent is free as before', () => {
  const center = newCenter();
  const ada = center.agent('ada').available();
  const caller = center.call();
  expect(ada.isRinging).toBe(true);

  caller.hangUp();

  expect(ada.state).toBe('Available');
  expect(ada.desk.view().contacts).toEqual([]);
  expect(center.record()).toMatchObject({ DisconnectReason: 'CUSTOMER_DISCONNECT', Agent: null, AgentConnectionAttempts: 1 });
});

test('the caller hangs up in the queue: abandoned', () => {
  const center = newCenter();
  const caller = center.call();
  center.seconds(42);
  caller.hangUp();

  expect(center.record()).toMatchObject({ Agent: null, DisconnectReason: 'CUSTOMER_DISCONNECT', Queue: { Name: 'support', Duration: 42 } });
  expect(center.clock.pending).toBe(0);
});

test('the caller hangs up during the agent whisper, the customer whisper, the talk, or on hold', () => {
  const moments: [string, (center: TestCenter, ada: ReturnType<TestCenter['agent']>, contactId: string) => void, boolean][] = [
    ['agent whisper', (_center, ada) => ada.accepts(), false],
    [
      'customer whisper',
      (center, ada) => {
        ada.accepts();
        while (!center.trace.some((event) => event.type === 'queue' && event.state === 'dequeued')) center.seconds(0.1);
      },
      false,
    ],
    ['talk', (_center, ada) => ada.talks(), true],
    ['hold', (_center, ada, contactId) => ada.talks().desk.hold(contactId), true],
  ];
  for (const [moment, reach, hasTalked] of moments) {
    const center = newCenter();
    const ada = center.agent('ada').available();
    const caller = center.call();
    reach(center, ada, caller.contactId);

    caller.hangUp();

    expect([moment, ada.state]).toEqual([moment, 'AfterContactWork']);
    ada.clears();
    expect([moment, center.record().DisconnectReason]).toEqual([moment, 'CUSTOMER_DISCONNECT']);
    expect([moment, center.record().Agent !== null]).toEqual([moment, hasTalked]);
    expect(center.records).toHaveLength(1);
    expect(center.clock.pending).toBe(0);
  }
});
