import { act, back, call, compare, enqueue, flow, handOver, hangUp, hook, loop, menu, run, say } from './support/build-flow.ts';
import { explored, rulesOf } from './support/explore.ts';

describe('how paths end', () => {
  test('a goodbye that is spoken differs from a hang-up in silence', () => {
    const found = explored([flow('f', [menu('ask', 'Press 1.', { '1': 'thanks' }, 'bye'), say('thanks', 'Thank you.', 'bye'), hangUp()])]);

    expect(found.ends).toEqual({ 'disconnect-spoken': 1, 'disconnect-silent': 1 });
  });

  test('every kind of end is told by what the flow does', () => {
    const found = explored([
      flow('f', [
        menu('ask', 'Where to?', { '1': 'queue', '2': 'dial', '3': 'back', '4': 'other', '5': 'record' }, 'ask'),
        enqueue('queue', 'sorry'),
        act(
          'dial',
          'TransferParticipantToThirdParty',
          { ThirdPartyPhoneNumber: '+14155550100', ThirdPartyConnectionTimeLimitSeconds: '30', ContinueFlowExecution: 'False' },
          'sorry',
          { NoMatchingError: 'sorry' },
        ),
        act(
          'back',
          'CreateCallbackContact',
          { InitialCallDelaySeconds: '1', MaximumConnectionAttempts: '1', RetryDelaySeconds: '1' },
          'bye',
          { NoMatchingError: 'sorry' },
        ),
        act(
          'record',
          'UpdateContactMediaStreamingBehavior',
          { MediaStreamingState: 'Enabled', Participants: [], MediaStreamType: 'Audio' },
          'beep',
          { NoMatchingError: 'sorry' },
        ),
        menu('beep', 'After the tone.', {}, 'bye'),
        handOver('other', 'elsewhere', 'sorry'),
        say('sorry', 'Sorry.', 'bye'),
        hangUp(),
      ]),
    ]);

    expect(found.ends).toEqual({ queued: 1, 'third-party': 1, callback: 1, voicemail: 1, transfer: 1, 'disconnect-spoken': 1, cycle: 3 });
  });

  test('prompts that nothing interrupts go on until somebody comes', () => {
    const found = explored([
      flow('q', [act('music', 'MessageParticipantIteratively', { Messages: [{ Text: 'Please wait.' }] })], 'CUSTOMER_QUEUE'),
    ]);

    expect(found.ends).toEqual({ waiting: 1, 'end-flow': 1 });
    expect(found.paths[0]?.hears).toEqual(['Please wait.']);
  });

  test('an error without a branch drops the call, but lets a queue flow end', () => {
    const actions = [act('hours', 'CheckHoursOfOperation', {}, 'bye'), hangUp()];

    expect(explored([flow('f', actions)]).ends.unhandled).toBe(1);
    expect(explored([flow('f', actions, 'CUSTOMER_QUEUE')]).ends['end-flow']).toBe(1);
  });
});

describe('what a path shows', () => {
  const found = explored(
    [
      flow('f', [
        compare('language', '$.Attributes.language', { en: 'english' }, 'german'),
        act('english', 'UpdateFlowAttributes', { FlowAttributes: { hello: { Value: 'Hello.' } } }, 'hello', { NoMatchingError: 'music' }),
        act('german', 'UpdateFlowAttributes', { FlowAttributes: { hello: { Value: 'Guten Tag.' } } }, 'hello', {
          NoMatchingError: 'music',
        }),
        act('hello', 'MessageParticipant', { SSML: '<speak>$.FlowAttributes.hello<break time="1s"/> ${message:bye.en}</speak>' }, 'music'),
        act('music', 'MessageParticipant', { PromptId: '${prompt:harbor}' }, 'bye'),
        hangUp(),
      ]),
    ],
    { resolve: (kind, name) => (kind === 'message' && name === 'bye.en' ? 'Goodbye.' : undefined) },
  );

  test('texts as the path has set them, messages as texts, sounds by name', () => {
    expect(found.paths).toEqual([
      {
        end: 'disconnect-spoken',
        file: 'f.json',
        action: 'bye',
        choices: ['language: $.Attributes.language = en'],
        hears: ['Hello. Goodbye.', '[harbor]'],
        silence: 0,
      },
    ]);
  });

  test('every branch is walked', () => {
    expect(found).toMatchObject({ branches: 8, walked: 8, complete: true, faults: [] });
  });
});

describe('modules and other flows', () => {
  const module = flow('check', [compare('which', '$.Attributes.a', { x: 'yes' }, 'no'), back('yes', 'Yes'), back('no')], 'MODULE');

  test('a module returns by the branch that its result names', () => {
    const caller = flow('f', [
      run('ask', 'check', 'plain', { Yes: 'special' }),
      say('plain', 'Plain.', 'bye'),
      say('special', 'Special.', 'bye'),
      hangUp(),
    ]);
    const found = explored([caller, module]);

    expect(found).toMatchObject({ branches: 7, walked: 7, faults: [], reaches: ['check.json'] });
  });

  test('a result that the module never returns is a broken contract', () => {
    const caller = flow('f', [run('ask', 'check', 'hi', { Yes: 'hi', Maybe: 'hi' }), say('hi', 'Hi.', 'bye'), hangUp()]);

    expect(rulesOf(explored([caller, module]))).toEqual(['module-contract ask']);
  });

  test('input that the module reads has to be given', () => {
    const reader = flow('reader', [say('hi', 'Hello $.Modules.Input.name.', 'out'), back('out')], 'MODULE');
    const found = explored([flow('f', [run('ask', 'reader', 'hi'), say('hi', 'Hi.', 'bye'), hangUp()]), reader]);

    expect(found.faults).toMatchObject([{ rule: 'module-contract', action: 'ask', message: expect.stringContaining('"name"') }]);
  });

  test('a module that runs into nothing fails at its caller', () => {
    const broken = flow('check', [act('hours', 'CheckHoursOfOperation', {}, 'nowhere')], 'MODULE');
    const caller = flow('f', [
      run('ask', 'check', 'queue', {}, 'sorry'),
      enqueue('queue', 'sorry'),
      say('sorry', 'Sorry.', 'bye'),
      hangUp(),
    ]);

    expect(explored([caller, broken]).ends).toEqual({ 'disconnect-spoken': 1 });
  });

  test('a module that calls itself ends at the depth that the service allows', () => {
    const found = explored([flow('self', [run('again', 'self', 'out'), back('out')], 'MODULE')]);

    expect(rulesOf(found)).toEqual(['module-nesting again']);
    expect(found.states).toBeLessThan(20);
  });

  test('a flow of the set is walked on, one that cannot be handed over to is a fault', () => {
    const next = flow('next', [say('hi', 'Hi.', 'bye'), hangUp()]);
    const first = flow('f', [handOver('go', 'next', 'sorry'), say('sorry', 'Sorry.', 'bye'), hangUp()]);

    expect(explored([first, next])).toMatchObject({ ends: { 'disconnect-spoken': 2 }, reaches: ['next.json'], faults: [] });
    expect(rulesOf(explored([first, { ...next, type: 'CUSTOMER_QUEUE' }]))).toEqual(['transfer-type go']);
  });

  test('a hook wants a flow of its own type', () => {
    const music = flow('music', [hangUp()], 'CUSTOMER_HOLD');

    expect(rulesOf(explored([flow('f', [hook('set', 'CustomerQueue', 'music', 'hi'), say('hi', 'Hi.', 'bye'), hangUp()]), music]))).toEqual(
      ['hook-type set'],
    );
  });
});

describe('cycles', () => {
  test('a counted loop is none, asking again for as long as the caller likes is one', () => {
    const counted = flow('f', [
      loop('tries', '3', 'ask', 'bye'),
      menu('ask', 'Press 1.', { '1': 'hi' }, 'tries'),
      say('hi', 'Hi.', 'bye'),
      hangUp(),
    ]);
    const endless = flow('f', [menu('ask', 'Press 1.', { '1': 'hi', '9': 'ask' }, 'hi'), say('hi', 'Hi.', 'bye'), hangUp()]);

    expect(explored([counted]).ends.cycle).toBeUndefined();
    expect(explored([endless])).toMatchObject({ ends: { cycle: 1 }, faults: [] });
  });

  test('nothing heard and no time passing is a fault, whatever the attributes say', () => {
    const found = explored([
      flow('f', [
        compare('a', '$.Attributes.a', { x: 'b' }, 'hi'),
        compare('b', '$.Attributes.b', { y: 'a' }, 'hi'),
        say('hi', 'Hi.', 'bye'),
        hangUp(),
      ]),
    ]);

    expect(rulesOf(found)).toEqual(['runaway-cycle a']);
    expect(found.longestSilence.seconds).toBe(0);
  });

  test('a function that is asked over and over in silence never ends', () => {
    const found = explored([
      flow('f', [
        call('poll', 'ready', 'sorry'),
        compare('ready', '$.External.ready', { yes: 'sorry' }, 'poll'),
        say('sorry', 'Sorry.', 'bye'),
        hangUp(),
      ]),
    ]);

    expect(rulesOf(found)).toEqual(['endless-silence poll']);
    expect(found.longestSilence.seconds).toBeNull();
  });
});

describe('documents with faults', () => {
  test('dead ends, missing branches and unknown types are named', () => {
    const found = explored([
      flow('f', [
        menu('ask', 'Press 1.', { '1': '', '2': 'odd' }, 'hours'),
        act('hours', 'CheckHoursOfOperation', {}, 'gone', { NoMatchingError: 'ask' }),
        act('odd', 'PlayPrompt', {}, 'queue'),
        act('queue', 'TransferContactToQueue', {}, 'ask', { QueueAtCapacity: 'ask' }),
        say('lost', 'Never heard.', 'ask'),
      ]),
    ]);

    expect(rulesOf(found)).toEqual(['dead-end ask', 'unknown-type odd', 'unhandled-error queue', 'unreachable-action lost']);
  });

  test('a flow without a start is a fault, not a crash', () => {
    const { document, ...member } = flow('f', [hangUp()]);

    expect(explored([{ ...member, document: { ...document, StartAction: '' } }])).toMatchObject({
      walked: 0,
      ends: {},
      faults: [{ severity: 'error', rule: 'dead-end' }],
    });
  });

  test('names of the prototype chain are names like others', () => {
    const found = explored([
      flow('constructor', [handOver('toString', 'constructor', '__proto__'), say('__proto__', 'Hi.', 'bye'), hangUp()]),
    ]);

    expect(found).toMatchObject({ ends: { 'disconnect-spoken': 1, cycle: 1 }, walked: 3 });
  });

  test('the bound on states is kept, and said', () => {
    const long = Array.from({ length: 100 }, (_, at) => say(`a${at}`, 'More.', `a${at + 1}`));
    const found = explored([flow('f', [...long, hangUp('a100')])], { states: 10 });

    expect(found).toMatchObject({ states: 10, complete: false });
    expect(rulesOf(found)).toEqual(['bound-reached']);
  });
});
