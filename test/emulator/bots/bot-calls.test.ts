import { TestCenter } from '../../support/center-builder.ts';
import { flowOf, hangUp, say } from '../../support/center-flows.ts';
import { askBot, BOT_ARN, intent, locale, putBot } from '../../support/center-things.ts';

const entry = flowOf(
  askBot('bot', 'How can I help you?', { Pay: 'pay', FallbackIntent: 'lost', Cancel: 'cancel' }, 'sorry'),
  say('pay', 'You pay $.Lex.Slots.Amount.', 'bye'),
  say('lost', 'I did not understand.', 'bye'),
  say('cancel', 'Cancelled: $.Lex.DialogState.', 'bye'),
  say('sorry', 'No bot.', 'bye'),
  hangUp(),
);
const pay = intent('Pay', ['pay {Amount} pounds', 'I want to pay'], {
  slots: [{ name: 'Amount', type: 'AMAZON.Number', required: true, prompts: ['How much?', 'A number, please.'], maximumRetries: 1 }],
});
const center = (...intents: ReturnType<typeof intent>[]) => {
  const test = new TestCenter({ flows: { main: entry } });
  putBot(test.inventory, locale(...(intents.length === 0 ? [pay] : intents)));
  return test;
};

test('a caller says what they want, and the flow goes there', () => {
  const caller = center().call().hears('How can I help');

  caller.says('Pay 5 pounds');

  caller.hears('You pay 5.');
  expect(caller.events).toContainEqual(expect.objectContaining({ type: 'input', text: 'Pay 5 pounds', result: 'matched' }));
});

test('a bot asks for what it needs, twice if it must, and takes keys for an answer', () => {
  const caller = center().call().hears('How can I help');

  caller.says('I want to pay').hears('How much?').says('a lot').hears('A number, please.').press('12#');

  caller.hears('You pay 12.');
});

test('after too many wrong answers the fallback intent is the result', () => {
  const caller = center().call().hears('How can I help');

  caller.says('I want to pay').hears('How much?').says('a lot').hears('A number').says('still a lot');

  caller.hears('I did not understand.');
});

test('who asks for something else meanwhile gets it', () => {
  const caller = center(pay, intent('Cancel', ['forget it']))
    .call()
    .hears('How can I help');

  caller.says('I want to pay').hears('How much?').says('forget it');

  caller.hears('Cancelled: Fulfilled');
});

test('silence and words that no intent knows are the fallback intent', () => {
  center().call().hears('How can I help').hears('I did not understand.');

  center().call().hears('How can I help').says('What is the weather?').hears('I did not understand.');
});

test('an intent can want to be confirmed', () => {
  const cancel = intent('Cancel', ['cancel'], { confirmation: { prompt: 'Are you sure?', declined: 'All right.' } });

  center(cancel).call().hears('How can I help').says('cancel').hears('Are you sure?').says('yes').hears('Cancelled: Fulfilled');
  center(cancel)
    .call()
    .hears('How can I help')
    .says('cancel')
    .hears('Are you sure?')
    .says('no')
    .hears('All right.')
    .hears('Cancelled: Failed');
});

test('a bot that is not associated, or does not speak the language, takes the error branch', () => {
  const strange = center();
  strange.inventory.botAssociations.delete(BOT_ARN);
  const foreign = new TestCenter({ flows: { main: entry } });
  putBot(foreign.inventory, { ...locale(pay), id: 'fr_FR' });

  strange.call().hears('No bot.');
  foreign.call().hears('No bot.');
});

test.each(['', '   ', 'x'.repeat(1025)])('%j cannot be said', (text) => {
  const caller = center().call();

  expect(() => caller.leg.say?.(text)).toThrow(expect.objectContaining({ code: 'INVALID_TEXT' }));
});

test('words that nobody listens to are lost', () => {
  const test = new TestCenter({ flows: { main: flowOf(say('hello', 'Hello.', 'bot'), ...entry.Actions) } });
  putBot(test.inventory, locale(pay));

  const caller = test.call().hears('Hello.').says('pay 5 pounds').hears('How can I help');

  caller.hears('I did not understand.');
});
