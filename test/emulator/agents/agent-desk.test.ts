import { TestCenter, type TestPlan } from '../../support/center-builder.ts';
import { flowOf, hangUp, setQueue, toQueue } from '../../support/center-flows.ts';

const plan: TestPlan = {
  queues: { sales: {} },
  profiles: { sellers: [{ queue: 'sales' }] },
  agents: { ada: { profile: 'sellers' }, eager: { profile: 'sellers', autoAccept: true, afterContactWorkSeconds: 30 } },
  flows: { main: flowOf(setQueue('set', 'sales', 'queue'), toQueue(), hangUp()) },
};
const code = (value: string) => expect.objectContaining({ code: value });

test('an agent signs in offline, and nobody unknown signs in', () => {
  const center = new TestCenter(plan);

  expect(center.agent('ada').desk.view()).toMatchObject({ userName: 'ada', state: 'Offline', routingProfile: 'sellers', contacts: [] });
  expect(() => center.agent('nobody')).toThrow(code('UNKNOWN_AGENT'));
  expect(() => center.agent('__proto__')).toThrow(code('UNKNOWN_AGENT'));
});

test('the statuses of the instance are offered in their order, and no others are taken', () => {
  const center = new TestCenter(plan);
  const ada = center.agent('ada');

  expect(ada.desk.view().statuses.map((status) => status.name)).toEqual(['Available', 'Offline', 'Break']);
  expect(() => ada.desk.setState('Lunch')).toThrow(code('UNKNOWN_STATUS'));
});

test('the states of one contact: pending, busy, after-contact work, available', () => {
  const center = new TestCenter(plan);
  const ada = center.agent('ada').available();
  const states = [ada.state];
  ada.desk.onChange((view) => states.push(view.state));
  const caller = center.call();
  ada.talks();
  caller.hangUp();
  ada.clears();

  expect(states.filter((state, index) => state !== states[index - 1])).toEqual([
    'Available',
    'PendingBusy',
    'Busy',
    'AfterContactWork',
    'Available',
  ]);
});

test('a status chosen during a contact is taken when the contact is cleared', () => {
  const center = new TestCenter(plan);
  const ada = center.agent('ada').available();
  center.call();
  ada.talks();

  ada.desk.setState('Break');
  expect(ada.desk.view()).toMatchObject({ state: 'Busy', nextState: 'Break' });
  ada.hangsUp();
  expect(ada.state).toBe('AfterContactWork');
  ada.clears();

  expect(ada.desk.view()).toMatchObject({ state: 'Break', nextState: null });
});

test('after-contact work ends by itself after the time-out of the user, else only when cleared', () => {
  const center = new TestCenter(plan);
  const ada = center.agent('ada').available();
  center.call();
  ada.talks().hangsUp();
  center.seconds(3600);
  expect(ada.state).toBe('AfterContactWork');
  ada.desk.setState('Offline');
  ada.clears();

  const eager = center.agent('eager').available();
  const caller = center.call();
  center.seconds(10);
  caller.hangUp();
  center.seconds(29);
  expect(eager.state).toBe('AfterContactWork');
  center.seconds(1);
  expect(eager.state).toBe('Available');
  expect(center.record(caller.contactId).Agent).toMatchObject({ AfterContactWorkDuration: 30 });
});

test('an agent with auto-accept talks without a click', () => {
  const center = new TestCenter(plan);
  const eager = center.agent('eager').available();
  center.call();
  center.seconds(10);

  expect(eager.contact.state).toBe('CONNECTED');
});

test('two desks of the same agent show the same, and accepting twice is accepting once', () => {
  const center = new TestCenter(plan);
  const one = center.agent('ada').available();
  center.call();
  const { contactId } = one.contact;
  const two = center.agent('ada');

  one.accepts();
  two.desk.accept(contactId);
  center.seconds(10);

  expect(two.desk.view()).toEqual(one.desk.view());
  expect(center.trace.filter((event) => event.type === 'agent' && event.state === 'ACCEPTED')).toHaveLength(1);
});

test('what the state does not allow is refused by code and changes nothing', () => {
  const center = new TestCenter(plan);
  const ada = center.agent('ada').available();
  center.call();
  const { contactId } = ada.contact;

  expect(() => ada.desk.clear(contactId)).toThrow(code('WRONG_STATE'));
  expect(() => ada.desk.hold(contactId)).toThrow(code('WRONG_STATE'));
  expect(() => ada.desk.accept('other')).toThrow(code('UNKNOWN_CONTACT'));
  ada.talks();
  expect(() => ada.desk.accept(contactId)).toThrow(code('WRONG_STATE'));
  expect(() => ada.desk.reject(contactId)).toThrow(code('WRONG_STATE'));
  expect(() => ada.desk.resume(contactId)).toThrow(code('WRONG_STATE'));
  ada.hangsUp();
  expect(() => ada.desk.hangUp(contactId)).toThrow(code('WRONG_STATE'));
  expect(ada.state).toBe('AfterContactWork');
});

test('a listener hears each change until it stops listening, and one that fails does not stop the others', () => {
  const center = new TestCenter(plan);
  const ada = center.agent('ada');
  const heard: string[] = [];
  ada.desk.onChange(() => {
    throw new Error('broken page');
  });
  const stop = ada.desk.onChange((view) => heard.push(view.state));

  expect(() => ada.desk.setState('Available')).toThrow('broken page');
  stop();
  expect(() => ada.desk.setState('Break')).toThrow('broken page');

  expect(heard).toEqual(['Available']);
  expect(ada.state).toBe('Break');
});

test('the agent event stream tells of sign-in, every change with the snapshot before, and sign-out', () => {
  const center = new TestCenter(plan);
  const ada = center.agent('ada').available();
  center.call();
  ada.talks();
  center.center.close();

  const types = center.agentEvents.map((event) => event.EventType);
  expect(types.at(0)).toBe('LOGIN');
  expect(types.at(-1)).toBe('LOGOUT');
  const connected = center.agentEvents.find((event) => JSON.stringify(event.CurrentAgentSnapshot).includes('"State":"CONNECTED"'));
  expect(connected).toMatchObject({
    EventType: 'STATE_CHANGE',
    Version: '2017-10-01',
    CurrentAgentSnapshot: { AgentStatus: { Name: 'Busy' }, Configuration: { Username: 'ada' }, Contacts: [{ Queue: { Name: 'sales' } }] },
  });
  for (const [index, event] of center.agentEvents.entries()) {
    expect(event.PreviousAgentSnapshot).toEqual(center.agentEvents[index - 1]?.CurrentAgentSnapshot ?? null);
  }
});

test('an agent who is deleted takes no more contacts', () => {
  const center = new TestCenter(plan);
  const ada = center.agent('ada').available();

  center.inventory.users.remove('ada');
  center.call();

  expect(ada.isRinging).toBe(false);
  expect(ada.state).toBe('Offline');
});
