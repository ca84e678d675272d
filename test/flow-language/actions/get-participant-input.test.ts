import { act, bye, fakeCenter, flowOf } from '../../support/flow-ports.ts';

const MENU_ERRORS = { InputTimeLimitExceeded: 'silent', NoMatchingCondition: 'wrong', NoMatchingError: 'sorry' };
const menu = flowOf(
  act('menu', 'GetParticipantInput', { Text: 'Press 1', StoreInput: 'False', InputTimeLimitSeconds: '5' }, 'wrong', MENU_ERRORS, [
    ['1', 'one'],
  ]),
  bye('one'),
  bye('wrong'),
  bye('silent'),
  bye('sorry'),
);
const asking = (parameters: Record<string, unknown> = {}) =>
  flowOf(
    act(
      'ask',
      'GetParticipantInput',
      {
        Text: 'Number?',
        StoreInput: 'True',
        InputTimeLimitSeconds: '4',
        InputValidation: { CustomValidation: { MaximumLength: '4' } },
        ...parameters,
      },
      'bye',
      { NoMatchingError: 'sorry', InvalidPhoneNumber: 'invalid' },
    ),
    bye(),
    bye('sorry'),
    bye('invalid'),
  );
const PHONE = { InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'GB' } } };

describe('a menu', () => {
  test('is decided by the first key, which cuts the prompt short', () => {
    const center = fakeCenter();

    center.run(menu);
    center.press('1');

    expect(center.walked()).toEqual(['menu', 'one']);
    expect(center.clock.pending).toBe(0);
    expect(center.inputs).toEqual([{ keys: '1', result: 'matched' }]);
  });

  test('sends a key without a condition to NoMatchingCondition', () => {
    const center = fakeCenter();

    center.run(menu);
    center.clock.pass(3000);
    center.press('9');

    expect(center.walked()).toEqual(['menu', 'wrong']);
    expect(center.inputs).toEqual([{ keys: '9', result: 'no-match' }]);
  });

  test('waits for a key after the prompt has ended', () => {
    const center = fakeCenter({ promptMs: 3000 });

    center.run(menu);
    center.clock.pass(7999);
    expect(center.walked()).toEqual([]);
    center.clock.pass(1);

    expect(center.walked()).toEqual(['menu', 'silent']);
    expect(center.inputs).toEqual([{ keys: '', result: 'timeout' }]);
  });

  test('with a prompt that cannot be played takes the error branch', () => {
    const center = fakeCenter({ broken: () => true });

    center.run(menu);

    expect(center.walked()).toEqual(['menu', 'sorry']);
  });

  test('hears nothing after it is cancelled', () => {
    const center = fakeCenter();
    const run = center.run(menu);

    run.cancel();
    center.press('1');
    center.clock.pass(60_000);

    expect(center.walked()).toEqual([]);
    expect(center.clock.pending).toBe(0);
  });
});

describe('stored input', () => {
  test('ends at its maximum length', () => {
    const center = fakeCenter();

    center.run(asking());
    center.press('1234');

    expect(center.contact.slots.StoredCustomerInput).toBe('1234');
    expect(center.walked()).toEqual(['ask', 'bye']);
  });

  test('ends at the termination key, which is left out', () => {
    const center = fakeCenter();

    center.run(asking());
    center.press('12#');

    expect(center.contact.slots.StoredCustomerInput).toBe('12');
  });

  test('ends when no further key comes for five seconds', () => {
    const center = fakeCenter();

    center.run(asking());
    center.press('1');
    center.clock.pass(4999);
    center.press('2');
    center.clock.pass(4999);
    expect(center.walked()).toEqual([]);
    center.clock.pass(1);

    expect(center.contact.slots.StoredCustomerInput).toBe('12');
  });

  test('knows a termination of several keys and another time between keys', () => {
    const center = fakeCenter();

    center.run(
      asking({
        InputValidation: { CustomValidation: { MaximumLength: 20 } },
        DTMFConfiguration: { InputTerminationSequence: '99', InterdigitTimeLimitSeconds: '20' },
      }),
    );
    center.press('9#1');
    center.clock.pass(19_000);
    center.press('99');

    expect(center.contact.slots.StoredCustomerInput).toBe('9#1');
  });

  test('is erased by the cancel key unless that is an ordinary key', () => {
    const erased = fakeCenter();
    const kept = fakeCenter();

    erased.run(asking());
    erased.press('12*34#');
    kept.run(asking({ DTMFConfiguration: { DisableCancelKey: 'True' } }));
    kept.press('12*3');

    expect(erased.contact.slots.StoredCustomerInput).toBe('34');
    expect(kept.contact.slots.StoredCustomerInput).toBe('12*3');
  });

  test('is Timeout, and a success, when nothing is pressed', () => {
    const center = fakeCenter();

    center.run(asking());
    center.clock.pass(1000 + 4000);

    expect(center.contact.slots.StoredCustomerInput).toBe('Timeout');
    expect(center.walked()).toEqual(['ask', 'bye']);
  });

  test('takes its maximum length from a path, and fails when that is no number', () => {
    const good = fakeCenter({ contact: { attributes: { length: '2' } } });
    const bad = fakeCenter({ contact: { attributes: { length: 'two' } } });
    const document = asking({ InputValidation: { CustomValidation: { MaximumLength: '$.Attributes.length' } } });

    good.run(document);
    good.press('12');
    bad.run(document);

    expect(good.contact.slots.StoredCustomerInput).toBe('12');
    expect(bad.walked()).toEqual(['ask', 'sorry']);
  });

  test.each([
    ['a local number gets its country code', PHONE, '07700900103#', '+447700900103', ['ask', 'bye']],
    ['a local number that is none is invalid', PHONE, '12345#', undefined, ['ask', 'invalid']],
    [
      'an international number is keyed in with its country code',
      { InputValidation: { PhoneNumberValidation: { NumberFormat: 'E164' } } },
      '447700900103#',
      '+447700900103',
      ['ask', 'bye'],
    ],
  ])('%s', (_name, parameters, keys, stored, walked) => {
    const center = fakeCenter();

    center.run(asking(parameters));
    center.press(keys);

    expect(center.contact.slots.StoredCustomerInput).toBe(stored);
    expect(center.walked()).toEqual(walked);
  });

  test('is kept encrypted only, and its keys are masked wherever they are reported', () => {
    const center = fakeCenter({ ports: { encryption: { encrypt: (plain, { keyId }, done) => done(`${keyId}:${plain.length}`) } } });

    center.run(asking({ InputEncryption: { EncryptionKeyId: 'key', Key: 'PEM' } }));
    center.press('1234');

    expect(center.contact.slots.StoredCustomerInput).toBe('key:4');
    expect(JSON.stringify([center.trace, center.inputs])).not.toContain('1234');
    expect(center.inputs).toEqual([{ keys: '••••', result: 'stored' }]);
  });

  test('that cannot be encrypted takes the error branch', () => {
    const center = fakeCenter();

    center.run(asking({ InputEncryption: { EncryptionKeyId: 'key', Key: 'PEM' } }));
    center.press('1234');

    expect(center.walked()).toEqual(['ask', 'sorry']);
    expect(center.contact.slots.StoredCustomerInput).toBeUndefined();
  });
});

describe('the touch-tone buffer', () => {
  const buffered = (on: string) =>
    flowOf(
      act('buffer', 'GetParticipantInput', { EnableDTMFBuffer: on }, 'hello', { NoMatchingError: 'hello' }),
      act('hello', 'MessageParticipant', { Text: 'Hello' }, 'menu'),
      ...menu.Actions,
    );

  test('keeps keys pressed before they are asked for, and the prompt of the menu is left out', () => {
    const center = fakeCenter();

    center.run(buffered('true'));
    center.press('1');
    center.clock.pass(1000);

    expect(center.walked()).toEqual(['buffer', 'hello', 'menu', 'one']);
    expect(center.heard).toEqual(['Hello']);
  });

  test('is off unless it is switched on: keys during other actions are lost', () => {
    const center = fakeCenter();

    center.run(buffered('false'));
    center.press('1');
    center.clock.pass(1500);

    expect(center.heard).toEqual(['Hello', 'Press 1']);
    expect(center.walked()).toEqual(['buffer', 'hello']);
  });

  test('holds thirty keys, first in first out', () => {
    const center = fakeCenter();
    const long = asking({ InputValidation: { CustomValidation: { MaximumLength: '50' } } });

    center.run(
      flowOf(
        act('buffer', 'GetParticipantInput', { EnableDTMFBuffer: 'true' }, 'hello', {}),
        act('hello', 'MessageParticipant', { Text: 'Hello' }, 'ask'),
        ...long.Actions,
      ),
    );
    center.press('1234567890'.repeat(4));
    center.clock.pass(1000);
    center.press('#');

    expect(center.contact.slots.StoredCustomerInput).toBe('1234567890'.repeat(3));
  });

  test('passes to the next flow of the contact and is emptied by a queue', () => {
    const center = fakeCenter();

    center.run(
      flowOf(
        act('buffer', 'GetParticipantInput', { EnableDTMFBuffer: 'true' }, 'hello', {}),
        act('hello', 'MessageParticipant', { Text: 'Hello' }, 'q'),
        act('q', 'TransferContactToQueue', {}, 'q', { NoMatchingError: 'q', QueueAtCapacity: 'q' }),
      ),
    );
    center.press('1');
    center.clock.pass(1000);
    center.run(menu);

    expect(center.ends).toEqual([{ type: 'queued' }]);
    expect(center.heard).toEqual(['Hello', 'Press 1']);
  });

  test('lets messages be skipped', () => {
    const center = fakeCenter();

    center.run(
      flowOf(
        act('buffer', 'GetParticipantInput', { EnableDTMFBuffer: 'true' }, 'hello', {}),
        act('hello', 'MessageParticipant', { Text: 'Hello', SkipWhenDTMFBufferEnabled: 'true' }, 'bye'),
        bye(),
      ),
    );

    expect(center.heard).toEqual([]);
    expect(center.ends).toEqual([{ type: 'disconnect' }]);
  });
});
