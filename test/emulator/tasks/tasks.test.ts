import { TestCenter, type TestPlan } from '../../support/center-builder.ts';
import { block, flowOf, hangUp, hook, menu, say, setQueue, toQueue } from '../../support/center-flows.ts';
import { allTo, takesTasks } from '../../support/center-things.ts';

const makeTask = (more: Record<string, unknown> = {}) =>
  block(
    'make',
    'CreateTask',
    {
      Name: 'Call back $.CustomerEndpoint.Address',
      ContactFlowId: 'task-flow',
      Attributes: { reason: 'broken' },
      References: { order: { Type: 'URL', Value: 'https://example.com/$.Channel' } },
      ...more,
    },
    { next: 'made', errors: allTo('failed') },
  );
const caller = (more?: Record<string, unknown>) =>
  flowOf(makeTask(more), say('made', 'Task $.Task.ContactId is made.', 'bye'), say('failed', 'No task.', 'bye'), hangUp());

const plan = (more: Partial<TestPlan> & { more?: Record<string, unknown> } = {}): TestPlan => ({
  queues: { office: {} },
  profiles: { clerk: [{ queue: 'office' }] },
  agents: { ada: { profile: 'clerk' }, bo: { profile: 'clerk' } },
  ...more,
  flows: { main: caller(more.more), 'task-flow': flowOf(setQueue('set', 'office', 'queue'), toQueue(), hangUp()), ...more.flows },
});

const started = (options: Parameters<typeof plan>[0] = {}): TestCenter => {
  const center = new TestCenter(plan(options));
  takesTasks(center.inventory, 'clerk', 2);
  return center;
};
const taskId = (center: TestCenter): string => {
  const id = center.trace.find((event) => event.type === 'contact' && event.initiationMethod === 'FLOW')?.contactId;
  if (id === undefined) throw new Error('No task was made.');
  return id;
};

test('a task that a call makes runs its flow, reaches an agent and leaves a record of its own', () => {
  const center = started();
  const ada = center.agent('ada').available();

  const call = center.call().hears('is made');
  const id = taskId(center);
  center.seconds(10);

  expect(call.said[0]).toBe(`Task ${id} is made.`);
  expect(ada.contact).toMatchObject({
    contactId: id,
    channel: 'TASK',
    name: 'Call back +8613800000001',
    attributes: { reason: 'broken' },
    references: { order: { Type: 'URL', Value: 'https://example.com/VOICE' } },
  });

  ada.accepts().hangsUp().clears();

  expect(center.record(id)).toMatchObject({
    Channel: 'TASK',
    InitiationMethod: 'FLOW',
    DisconnectReason: 'AGENT_COMPLETED',
    Agent: { Username: 'ada' },
    Queue: { Name: 'office' },
    RelatedContactId: call.contactId,
    References: [{ Name: 'order', Status: null, Type: 'URL', Value: 'https://example.com/VOICE' }],
    SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Task' } },
    MediaStreams: [],
  });
  expect(center.record(call.contactId)).toMatchObject({ Channel: 'VOICE', DisconnectReason: 'CONTACT_FLOW_DISCONNECT' });
});

test('an agent gets as many tasks at once as the profile allows, and no call beside them', () => {
  const center = started();
  const ada = center.agent('ada').available();
  for (let count = 0; count < 3; count += 1) center.call().hears('is made');
  center.seconds(1);

  expect(ada.desk.view().contacts.map(({ state }) => state)).toEqual(['CONNECTING', 'CONNECTING']);
  for (const { contactId } of ada.desk.view().contacts) ada.desk.accept(contactId);
  center.seconds(30);

  expect(ada.desk.view().contacts.map(({ channel, state }) => `${channel} ${state}`)).toEqual(['TASK CONNECTED', 'TASK CONNECTED']);
});

test('an agent on a call gets no task, and gets it when the call is done', () => {
  const center = started({
    flows: {
      main: flowOf(
        menu('ask', 'One for a task.', { '1': 'make' }, 'set'),
        setQueue('set', 'office', 'queue'),
        toQueue(),
        ...caller().Actions,
      ),
    },
  });
  const ada = center.agent('ada').available();
  center.call().hears('One for');
  center.seconds(10);
  ada.talks();

  center.call().hears('One for').press('1').hears('is made');
  center.seconds(30);
  expect(ada.desk.view().contacts.map(({ channel }) => channel)).toEqual(['VOICE']);

  ada.hangsUp().clears();
  center.seconds(1);
  expect(ada.contact.channel).toBe('TASK');
});

test('a delayed task starts when its time has come', () => {
  const center = started({ more: { DelaySeconds: '600' } });
  const ada = center.agent('ada').available();
  center.call().hears('is made');

  center.seconds(590);
  expect(ada.desk.view().contacts).toEqual([]);
  center.seconds(20);

  expect(ada.contact.channel).toBe('TASK');
  expect(center.journal.get(taskId(center))).toMatchObject({ ScheduledTimestamp: '2026-11-20T04:10:00Z' });
});

test.each([
  ['no such flow', { ContactFlowId: 'nowhere' }],
  ['a start in the past', { ScheduledTime: '2020-01-01T00:00:00Z' }],
  ['a start too far ahead', { ScheduledTime: '2027-01-01T00:00:00Z' }],
  ['a name that is too long', { Name: 'x'.repeat(513) }],
  ['no such template', { TaskTemplateId: 'nothing' }],
])('%s: no task is made', (_what, more) => {
  const center = started({ more });

  center.call().hears('No task.');

  expect(center.trace.filter((event) => event.type === 'contact' && event.state === 'initiated')).toHaveLength(1);
});

test('a template can name the flow', () => {
  const center = started({ more: { ContactFlowId: undefined, TaskTemplateId: 'template' } });
  center.inventory.taskTemplates.put({ id: 'template', arn: 'arn:template', name: 'template', flowId: 'task-flow' });

  center.call().hears('is made');
  center.seconds(1);

  expect(center.center.contact(taskId(center))).toMatchObject({ Channel: 'TASK', QueueInfo: { Id: 'office' } });
});

test('a task that nobody takes expires, and its disconnect flow runs', () => {
  const center = started({
    flows: {
      main: caller({ SegmentAttributes: { 'connect:ContactExpiry': { ValueMap: { ExpiryDuration: { ValueInteger: 60 } } } } }),
      'task-flow': flowOf(hook('hook', 'CustomerRemaining', 'over', 'set'), setQueue('set', 'office', 'queue'), toQueue(), hangUp()),
      over: flowOf(block('tag', 'TagContact', { Tags: { late: 'yes' } }, { next: 'bye', errors: allTo('bye') }), hangUp()),
    },
  });
  center.call().hears('is made');
  const id = taskId(center);

  center.seconds(3700);

  expect(center.record(id)).toMatchObject({ DisconnectReason: 'EXPIRED', Tags: { late: 'yes' }, Queue: { Duration: 3600 } });
});

test('a paused task is offered to nobody, runs its event flows and remembers its pauses', () => {
  const marked = (name: string) => ({
    type: 'CONTACT_FLOW' as const,
    document: flowOf(
      block('mark', 'UpdateContactAttributes', { Attributes: { [name]: 'yes' } }, { next: 'end', errors: allTo('end') }),
      block('end', 'EndFlowExecution', {}),
    ),
  });
  const center = started({
    flows: {
      main: caller(),
      'task-flow': flowOf(
        hook('h1', 'PauseContact', 'paused', 'h2'),
        hook('h2', 'ResumeContact', 'resumed', 'set'),
        setQueue('set', 'office', 'queue'),
        toQueue(),
        hangUp(),
      ),
      paused: marked('paused'),
      resumed: marked('resumed'),
    },
  });
  center.call().hears('is made');
  const id = taskId(center);
  center.seconds(1);

  center.center.pauseContact?.(id);
  const ada = center.agent('ada').available();
  center.seconds(100);
  expect(ada.desk.view().contacts).toEqual([]);
  center.center.resumeContact?.(id);

  expect(ada.contact.attributes).toMatchObject({ paused: 'yes', resumed: 'yes' });
  ada.accepts().hangsUp().clears();
  expect(center.record(id)).toMatchObject({
    TotalPauseCount: 1,
    TotalPauseDurationInSeconds: 100,
    LastPausedTimestamp: expect.any(String),
  });
});

test('an agent who pauses a task is free for others, and goes on with it', () => {
  const center = started();
  const ada = center.agent('ada').available();
  center.call().hears('is made');
  center.seconds(1);
  ada.accepts();
  const { contactId } = ada.contact;

  ada.desk.pause?.(contactId);
  expect(ada.contact.state).toBe('PAUSED');
  ada.desk.resume(contactId);

  expect(ada.contact.state).toBe('CONNECTED');
  expect(() => ada.desk.hold(contactId)).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }));
});

test('a flow can resume a paused task; a contact that is not paused takes the error branch', () => {
  const resume = block('resume', 'ResumeContact', {}, { next: 'end', errors: allTo('failed') });
  const fail = block('failed', 'UpdateContactAttributes', { Attributes: { failed: 'yes' } }, { next: 'end', errors: allTo('end') });
  const paused = flowOf(
    block('wait', 'Wait', { TimeLimitSeconds: '60' }, { next: 'end', when: { WaitCompleted: 'resume' }, errors: allTo('end') }),
    resume,
    fail,
    block('end', 'EndFlowExecution', {}),
  );
  const center = started({
    flows: {
      main: caller(),
      'task-flow': flowOf(
        hook('hook', 'PauseContact', 'paused', 'first'),
        {
          ...resume,
          Identifier: 'first',
          Transitions: { ...resume.Transitions, NextAction: 'set', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'fail' }] },
        },
        block('fail', 'UpdateContactAttributes', { Attributes: { notPaused: 'yes' } }, { next: 'set', errors: allTo('set') }),
        setQueue('set', 'office', 'queue'),
        toQueue(),
        hangUp(),
      ),
      paused,
    },
  });
  center.call().hears('is made');
  const id = taskId(center);
  center.seconds(1);

  center.center.pauseContact?.(id);
  center.seconds(61);

  expect(center.journal.get(id)).toMatchObject({ Attributes: { notPaused: 'yes' }, TotalPauseDurationInSeconds: 60 });
  expect(() => center.center.resumeContact?.(id)).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }));
});

test('a task started through the API has its flow and quota', () => {
  const center = started();

  const leg = center.center.startContact?.({ channel: 'TASK', flowId: 'task-flow', name: 'Look into it', attributes: { a: 'b' } });
  center.seconds(1);

  expect(center.center.contact(leg?.contactId ?? '')).toMatchObject({
    Channel: 'TASK',
    InitiationMethod: 'API',
    Name: 'Look into it',
    Attributes: { a: 'b' },
  });
  expect(() => center.center.startContact?.({ channel: 'TASK', flowId: 'nowhere' })).toThrow(
    expect.objectContaining({ code: 'ResourceNotFound' }),
  );
});
