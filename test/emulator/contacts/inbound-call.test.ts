import { MAIN_NUMBER, TestCenter } from '../../support/center-builder.ts';
import { attribute, block, endFlow, flowOf, hangUp, menu, say } from '../../support/center-flows.ts';

const greeting = flowOf(
  menu('menu', 'Press one for sales.', { '1': 'sales' }, 'wrong'),
  say('sales', 'Sales it is.', 'bye'),
  say('wrong', 'Not understood.', 'bye'),
  hangUp(),
);

test('a caller hears the menu, presses a key and gets there', () => {
  const center = new TestCenter({ flows: { main: greeting } });

  const caller = center.call().hears('Press one').press('1').hears('Sales');
  center.seconds(60);

  expect(caller.reason).toBe('CONTACT_FLOW_DISCONNECT');
  expect(center.record()).toMatchObject({
    DisconnectReason: 'CONTACT_FLOW_DISCONNECT',
    Queue: null,
    Agent: null,
    InitiationMethod: 'INBOUND',
  });
});

test('a key cuts the prompt of a menu short', () => {
  const center = new TestCenter({ flows: { main: greeting } });

  const caller = center.call().hears('Press one').press('1');

  expect(caller.events).toContainEqual(expect.objectContaining({ type: 'prompt-ended', interrupted: true }));
  expect(caller.said).toEqual(['Press one for sales.', 'Sales it is.']);
});

test('keys that nobody listens to are lost', () => {
  const center = new TestCenter({ flows: { main: flowOf(say('hello', 'Hello there.', 'menu'), ...greeting.Actions) } });

  const caller = center.call().hears('Hello').press('1').hears('Press one').hears('Not understood');

  expect(caller.said).toHaveLength(3);
});

test('a leg that says it has heard the prompt makes the flow go on at once', () => {
  const center = new TestCenter({
    flows: { main: flowOf(say('one', 'A rather long sentence.', 'two'), say('two', 'Next.', 'bye'), hangUp()) },
  });
  const caller = center.call();
  const [first] = caller.events.filter((event) => event.type === 'prompt');

  caller.leg.played(first?.type === 'prompt' ? first.playId : '');

  expect(caller.said).toEqual(['A rather long sentence.', 'Next.']);
});

test('hanging up in the menu stops everything and leaves a record', () => {
  const center = new TestCenter({ flows: { main: greeting } });

  center.call().hears('Press one').hangUp();

  expect(center.clock.pending).toBe(0);
  expect(center.record()).toMatchObject({ DisconnectReason: 'CUSTOMER_DISCONNECT', Queue: null, Agent: null });
});

test('hanging up twice, and before the flow began, is one hang-up', () => {
  const center = new TestCenter({ flows: { main: greeting } });
  const leg = center.center.dial({ to: MAIN_NUMBER, from: null, onTrace: () => {} });

  leg.hangUp();
  leg.hangUp();
  center.seconds(10);

  expect(center.records).toHaveLength(1);
  expect(center.trace.some((event) => event.type === 'flow-started')).toBe(false);
});

test('a withheld number is anonymous in the record and absent in the trace', () => {
  const center = new TestCenter({ flows: { main: flowOf(hangUp()) } });

  const caller = center.call(null);

  expect(center.record().CustomerEndpoint).toEqual({ Address: 'anonymous', Type: 'TELEPHONE_NUMBER' });
  expect(caller.events[0]).toMatchObject({ type: 'contact', state: 'initiated', from: null, to: MAIN_NUMBER });
});

test('a flow that is over hangs up', () => {
  const center = new TestCenter({ flows: { main: flowOf(endFlow()) } });

  expect(center.call().reason).toBe('CONTACT_FLOW_DISCONNECT');
});

test('a flow hands the caller on to another flow', () => {
  const toOther = block('go', 'TransferToFlow', { ContactFlowId: 'other' }, { next: 'bye', errors: { NoMatchingError: 'bye' } });
  const center = new TestCenter({
    flows: {
      main: flowOf(attribute('name', { from: 'main' }, 'go'), toOther, hangUp()),
      other: flowOf(say('hi', 'This is $.Attributes.from speaking.', 'bye'), hangUp()),
    },
  });

  center.call().hears('This is main speaking.');
  center.seconds(60);

  expect(center.records).toHaveLength(1);
});

test('numbers nobody owns, without a flow, or with a draft are refused by code', () => {
  const center = new TestCenter({ flows: { main: greeting } });
  const dial = (to: string) => () => center.center.dial({ to, from: null, onTrace: () => {} });

  expect(dial('+10000000')).toThrow(expect.objectContaining({ code: 'NUMBER_NOT_IN_SERVICE' }));

  const flow = center.inventory.flows.require('main');
  center.inventory.flows.put({ ...flow, published: false });
  expect(dial(MAIN_NUMBER)).toThrow(expect.objectContaining({ code: 'NUMBER_WITHOUT_FLOW' }));
  expect(center.records).toEqual([]);
});

test('more calls than the instance may have are refused', () => {
  const center = new TestCenter({ flows: { main: greeting }, ports: { maximumCalls: 2 } });
  const first = center.call();
  center.call();

  expect(() => center.call()).toThrow(expect.objectContaining({ code: 'CAPACITY' }));

  first.hangUp();
  expect(() => center.call()).not.toThrow();
});

test('what is not a key is refused', () => {
  const center = new TestCenter({ flows: { main: greeting } });
  const caller = center.call();

  for (const key of ['', '12', 'a', '＃']) expect(() => caller.leg.press(key)).toThrow(expect.objectContaining({ code: 'INVALID_KEY' }));
});

test('a listener that calls back in meets no half-done step', () => {
  const center = new TestCenter({ flows: { main: greeting } });
  const leg = center.center.dial({
    to: MAIN_NUMBER,
    from: null,
    onTrace: (event) => {
      if (event.type === 'listening') leg.press('1');
      if (event.type === 'prompt') leg.played(event.playId);
    },
  });

  center.seconds(1);

  expect(center.record()).toMatchObject({ DisconnectReason: 'CONTACT_FLOW_DISCONNECT' });
});
