import type { OutgoingCall } from '../../../lib/emulator/contact-center.ts';
import { MAIN_NUMBER, TestCenter, type TestPlan } from '../../support/center-builder.ts';
import { CenterFarEnd } from '../../support/center-far-end.ts';
import { block, flowOf, hangUp, menu, say, setQueue } from '../../support/center-flows.ts';

const callBack = (retries: string) =>
  flowOf(
    setQueue('set', 'sales', 'plan'),
    block(
      'plan',
      'CreateCallbackContact',
      { InitialCallDelaySeconds: '60', MaximumConnectionAttempts: retries, RetryDelaySeconds: '600' },
      { next: 'done', errors: { NoMatchingError: 'failed' } },
    ),
    say('done', 'We will call you back.', 'bye'),
    say('failed', 'We cannot call you back.', 'bye'),
    hangUp(),
  );
const plan: TestPlan = {
  queues: { sales: {} },
  profiles: { sellers: [{ queue: 'sales' }] },
  agents: { ada: { profile: 'sellers' } },
  flows: { main: callBack('1') },
};

describe('call-backs', () => {
  test('the caller is called back when an agent is there, and then they talk', () => {
    const world = new CenterFarEnd();
    const center = new TestCenter({ ...plan, ports: world.ports });
    const ada = center.agent('ada').available();
    const first = center.call('+8613800000009').hears('call you back');
    center.seconds(59);
    expect(ada.isRinging).toBe(false);

    center.seconds(5);
    expect(ada.contact).toMatchObject({ state: 'INCOMING', customer: '+8613800000009' });
    ada.accepts();
    center.seconds(10);
    expect(world.last.number).toBe('+8613800000009');
    const customer = world.answer();
    center.seconds(10);
    expect(ada.contact.state).toBe('CONNECTED');

    customer.hangUp();
    ada.clears();
    expect(center.record()).toMatchObject({
      InitiationMethod: 'CALLBACK',
      PreviousContactId: first.events[0]?.contactId,
      CustomerEndpoint: { Address: '+8613800000009' },
      DisconnectReason: 'CUSTOMER_DISCONNECT',
      Agent: { Username: 'ada' },
      Queue: { Name: 'sales' },
    });
    expect(center.records).toHaveLength(2);
    expect(center.record(first.events[0]?.contactId)).toMatchObject({ NextContactId: center.record().ContactId });
  });

  test('a customer who does not answer is called again, as often as was said, and then given up', () => {
    const world = new CenterFarEnd();
    const center = new TestCenter({ ...plan, ports: world.ports });
    const ada = center.agent('ada').available();
    center.call().hears('call you back');
    center.seconds(70);

    for (const attempt of [1, 2]) {
      ada.accepts();
      center.seconds(75);
      expect(world.calls).toHaveLength(attempt);
      expect(ada.contact.state).toBe('ERROR');
      ada.clears();
      center.seconds(600);
    }

    expect(center.record()).toMatchObject({
      InitiationMethod: 'CALLBACK',
      DisconnectReason: 'TELECOM_UNANSWERED',
      Agent: null,
      AgentConnectionAttempts: 2,
    });
    expect(center.clock.pending).toBe(0);
  });

  test('a call-back stays in its place while agents do not take it', () => {
    const world = new CenterFarEnd();
    const center = new TestCenter({ ...plan, ports: world.ports });
    const ada = center.agent('ada').available();
    center.call().hears('call you back');
    center.seconds(70);
    ada.desk.reject(ada.contact.contactId);

    ada.clears();

    expect(ada.contact.state).toBe('INCOMING');
    expect(world.calls).toHaveLength(0);
  });

  test('a caller without a number, or for a full queue, cannot be called back', () => {
    const center = new TestCenter(plan);
    center.call(null).hears('We cannot call you back');

    const full = new TestCenter({ ...plan, queues: { sales: { maxContacts: 0 } } });
    full.call().hears('We cannot call you back');
  });

  test('after seven days in the queue a call-back is given up', () => {
    const center = new TestCenter(plan);
    center.call().hears('call you back');

    center.seconds(7 * 86_400 + 100);

    expect(center.record()).toMatchObject({ InitiationMethod: 'CALLBACK', DisconnectReason: 'OTHER' });
  });
});

describe('transfer to a phone number', () => {
  const transfer = (number: string, goesOn: boolean) =>
    flowOf(
      block(
        'dial',
        'TransferParticipantToThirdParty',
        { ThirdPartyPhoneNumber: number, ThirdPartyConnectionTimeLimitSeconds: '30', ContinueFlowExecution: goesOn ? 'True' : 'False' },
        goesOn
          ? { next: 'after', errors: { NoMatchingError: 'failed', CallFailed: 'failed', ConnectionTimeLimitExceeded: 'late' } }
          : { next: 'after', errors: { NoMatchingError: 'failed' } },
      ),
      say('after', 'Welcome back.', 'bye'),
      say('failed', 'It failed.', 'bye'),
      say('late', 'Nobody answered.', 'bye'),
      hangUp(),
    );
  const outside = '+33123456789';

  test('a number that cannot be reached takes the branch for a failed call', () => {
    const center = new TestCenter({ ...plan, flows: { main: transfer(outside, true) } });

    center.call().hears('It failed.');
  });

  test('the flow goes on when the third party hangs up, and the record knows of it', () => {
    const world = new CenterFarEnd();
    const center = new TestCenter({ ...plan, ports: world.ports, flows: { main: transfer(outside, true) } });
    const caller = center.call('+8613800000009');
    expect(world.last).toMatchObject({ number: outside, callerId: '+8613800000009', purpose: 'third-party' });
    const far = world.answer();
    center.seconds(45);

    far.hangUp();
    caller.hears('Welcome back.').hangUp();

    expect(center.record()).toMatchObject({
      TransferredToEndpoint: { Address: outside, Type: 'TELEPHONE_NUMBER' },
      ExternalThirdParty: { ExternalThirdPartyInteractionDuration: 45 },
      DisconnectReason: 'CUSTOMER_DISCONNECT',
    });
  });

  test('nobody answers within the limit', () => {
    const world = new CenterFarEnd();
    const center = new TestCenter({ ...plan, ports: world.ports, flows: { main: transfer(outside, true) } });

    center.call().hears('Nobody answered.');

    expect(world.hungUp).toBe(1);
  });

  test('without going on, the call ends with the third party', () => {
    const world = new CenterFarEnd();
    const center = new TestCenter({ ...plan, ports: world.ports, flows: { main: transfer(outside, false) } });
    const caller = center.call();
    const far = world.answer();
    center.seconds(20);
    expect(caller.hasEnded).toBe(false);

    far.hangUp();

    expect(caller.reason).toBe('THIRD_PARTY_DISCONNECT');
    expect(center.records).toHaveLength(1);
  });

  test('the caller who hangs up takes the third party along', () => {
    const world = new CenterFarEnd();
    const center = new TestCenter({ ...plan, ports: world.ports, flows: { main: transfer(outside, true) } });
    const caller = center.call();
    world.answer();

    caller.hangUp();

    expect(world.hungUp).toBe(1);
    expect(center.record().DisconnectReason).toBe('CUSTOMER_DISCONNECT');
  });

  test('a number of the centre itself is answered by its flow, and the caller can press keys there', () => {
    const second = '+442079461111';
    const center = new TestCenter({
      ...plan,
      flows: {
        main: transfer(second, true),
        other: flowOf(menu('m', 'Second line. Press one.', { '1': 'ok' }, 'bye'), say('ok', 'Pressed.', 'bye'), hangUp()),
      },
    });
    const number = center.inventory.phoneNumbers.require('number');
    center.inventory.phoneNumbers.put({ ...number, id: 'n2', arn: `${number.arn}2`, name: second, address: second, flowId: 'other' });

    const caller = center.call().hears('Second line').press('1').hears('Pressed.').hears('Welcome back.');
    center.seconds(10);

    expect(caller.reason).toBe('CONTACT_FLOW_DISCONNECT');
    expect(center.records).toHaveLength(2);
    expect(center.records.map((record) => (record.SystemEndpoint as { Address: string }).Address)).toEqual([second, MAIN_NUMBER]);
  });

  test('an answer that comes twice or too late changes nothing', () => {
    const world = new CenterFarEnd();
    const center = new TestCenter({ ...plan, ports: world.ports, flows: { main: transfer(outside, true) } });
    const caller = center.call().hears('Nobody answered.');
    const late: OutgoingCall = world.last;

    late.answer(() => {}).hangUp();
    late.fail();
    center.seconds(10);

    expect(caller.reason).toBe('CONTACT_FLOW_DISCONNECT');
    expect(center.record().TransferredToEndpoint).toBeNull();
  });
});
