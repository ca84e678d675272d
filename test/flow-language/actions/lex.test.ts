import type { BotReply, BotsPort } from '../../../lib/flow-language/ports/bots-port.ts';
import { act, bye, type FakeSettings, fakeCenter, flowOf } from '../../support/flow-ports.ts';
import { botReply } from '../../support/flow-worlds.ts';

const ERRORS = { NoMatchingError: 'sorry', NoMatchingCondition: 'unknown', InputTimeLimitExceeded: 'late' };

/** A bot that answers turn by turn, whatever is said. */
const scripted = (...replies: (BotReply | { fault: string })[]) => {
  const heard: string[] = [];
  const bots: BotsPort = {
    open: () => ({
      turn: (text, done) => {
        heard.push(text);
        done(replies[heard.length - 1] ?? { fault: 'the script is over' });
        return () => undefined;
      },
    }),
  };
  return { bots, heard };
};

const talk = (bots: BotsPort, parameters: Record<string, unknown> = {}, settings: FakeSettings = {}) => {
  const center = fakeCenter({ ...settings, ports: { bots } });
  const run = center.run(
    flowOf(
      act(
        'bot',
        'ConnectParticipantWithLexBot',
        { Text: 'How can I help?', LexV2Bot: { AliasArn: 'arn' }, ...parameters },
        'next',
        ERRORS,
        [['Pay', 'pay']],
      ),
      ...['next', 'pay', 'sorry', 'unknown', 'late'].map((name) => bye(name)),
    ),
  );
  return { center, run };
};

const pay = botReply({ intent: { name: 'Pay', slots: { Amount: '5' }, confidence: 0.9 }, sessionAttributes: { seen: 'yes' } });
const askAmount = botReply({
  dialog: 'ElicitSlot',
  state: 'InProgress',
  messages: ['How much?'],
  intent: { name: 'Pay', slots: {} },
  elicits: { intent: 'Pay', slot: 'Amount' },
});

test('what is said into the prompt cuts it short, and the intent is the branch', () => {
  const { bots, heard } = scripted(pay);
  const { center } = talk(bots);

  center.say('I want to pay');

  expect(heard).toEqual(['I want to pay']);
  expect(center.walked()).toEqual(['bot', 'pay']);
  expect(center.inputs).toEqual([{ keys: '', text: 'I want to pay', result: 'matched' }]);
  expect(center.contact.slots.Lex).toMatchObject({
    IntentName: 'Pay',
    IntentConfidence: { Score: 0.9 },
    DialogState: 'Fulfilled',
    Slots: { Amount: '5' },
    SessionAttributes: { seen: 'yes' },
  });
});

test('a bot asks for what is missing before the flow goes on', () => {
  const { bots, heard } = scripted(askAmount, pay);
  const { center } = talk(bots);

  center.say('pay');
  center.clock.pass(1000);
  center.say('five');

  expect(heard).toEqual(['pay', 'five']);
  expect(center.heard).toEqual(['How can I help?', 'How much?']);
  expect(center.walked()).toEqual(['bot', 'pay']);
});

test('keys go to the bot as text: up to the end key, and without what was deleted', () => {
  const { bots, heard } = scripted(pay);
  const { center } = talk(bots);

  center.press('99*12#');

  expect(heard).toEqual(['12']);
  expect(center.inputs).toEqual([{ keys: '12', result: 'matched' }]);
});

test('keys end after a pause, or at the length that the flow allows', () => {
  const paused = scripted(pay);
  const short = scripted(pay);
  const first = talk(paused.bots).center;
  const second = talk(short.bots, { LexSessionAttributes: { 'x-amz-lex:dtmf:max-length:*:*': '2' } }).center;

  first.press('12');
  first.clock.pass(4999);
  expect(paused.heard).toEqual([]);
  first.clock.pass(1);
  second.press('123');

  expect(paused.heard).toEqual(['12']);
  expect(short.heard).toEqual(['12']);
});

test('silence is a turn without words, after the time-out that counts for what is asked', () => {
  const sessionAttributes = { 'x-amz-lex:audio:start-timeout-ms:Pay:Amount': '8000' };
  const { bots, heard } = scripted({ ...askAmount, sessionAttributes }, pay);
  const { center } = talk(bots);

  center.clock.pass(1000 + 3000);
  expect(heard).toEqual(['']);
  center.clock.pass(1000 + 7999);
  expect(heard).toHaveLength(1);
  center.clock.pass(1);

  expect(heard).toEqual(['', '']);
  expect(center.inputs.map(({ result }) => result)).toEqual(['timeout', 'timeout']);
});

test('a prompt that may not be interrupted is heard to its end', () => {
  const { bots, heard } = scripted(pay);
  const { center } = talk(bots, { LexSessionAttributes: { 'x-amz-lex:allow-interrupt:*:*': 'false' } });

  center.say('too early');
  center.clock.pass(1000);
  center.say('now');

  expect(heard).toEqual(['now']);
});

test('closing words are said before the flow goes on', () => {
  const { bots } = scripted({ ...pay, messages: ['Thank you.'] });
  const { center } = talk(bots);

  center.say('pay');
  expect(center.walked()).toEqual([]);
  center.clock.pass(1000);

  expect(center.heard).toEqual(['How can I help?', 'Thank you.']);
  expect(center.walked()).toEqual(['bot', 'pay']);
});

test.each([
  ['an intent that no condition names', botReply({ intent: { name: 'Other', slots: {} } }), 'unknown'],
  ['a bot that fails', { fault: 'broken' }, 'sorry'],
])('%s takes its branch', (_what, reply, branch) => {
  const { center } = talk(scripted(reply).bots);

  center.say('hm');

  expect(center.walked()).toEqual(['bot', branch]);
});

test.each([
  ['a Lex V1 bot', { LexV2Bot: undefined, LexBot: { Name: 'b', Alias: 'a' } }],
  ['speech longer than a bot hears', { LexSessionAttributes: { 'x-amz-lex:audio:max-length-ms:*:*': '15001' } }],
  ['SSML that is not closed', { Text: undefined, SSML: '<speak>' }],
])('%s takes the error branch', (_what, parameters) => {
  expect(talk(scripted(pay).bots, parameters).center.walked()).toEqual(['bot', 'sorry']);
});

test('on chat the first message opens the talk, and inactivity has its own branch', () => {
  const { bots, heard } = scripted(askAmount);
  const { center } = talk(
    bots,
    { Text: undefined, LexInitializationData: { InitialMessage: '$.Media.InitialMessage' }, LexTimeoutSeconds: { Text: '60' } },
    { contact: { channel: 'CHAT', slots: { Media: { InitialMessage: 'pay please' } } } },
  );

  expect(heard).toEqual(['pay please']);
  center.clock.pass(1000 + 60_000);

  expect(center.walked()).toEqual(['bot', 'late']);
});

test('a bot that never ends counts as failed', () => {
  const { bots } = scripted(...Array.from({ length: 200 }, () => askAmount));
  const { center } = talk(bots, {}, { promptMs: 0 });

  for (let turn = 0; turn < 101; turn += 1) center.say('more');

  expect(center.walked()).toEqual(['bot', 'sorry']);
});

test('hanging up in a talk stops everything', () => {
  const { center, run } = talk(scripted(askAmount).bots);
  center.say('pay');

  run.cancel();
  center.say('five');
  center.clock.pass(60_000);

  expect(center.ends).toEqual([]);
  expect(center.clock.pending).toBe(0);
});
