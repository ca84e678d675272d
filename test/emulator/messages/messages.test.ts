import { TestCenter } from '../../support/center-builder.ts';
import { attribute, block, flowOf, hangUp, say } from '../../support/center-flows.ts';
import { allTo, askBot, intent, locale, putBot } from '../../support/center-things.ts';

const sms = (more: Record<string, unknown> = {}, next = 'sent') =>
  block(
    'sms',
    'StartOutboundChatContact',
    {
      SourceEndpoint: { Address: 'number', Type: 'CONNECT_PHONENUMBER_ARN' },
      DestinationEndpoint: { Address: '$.CustomerEndpoint.Address', Type: 'TELEPHONE_NUMBER' },
      ContactFlowArn: 'chat',
      ContactSubtype: 'connect:SMS',
      InitialSystemMessage: { Content: 'Your order $.Attributes.order is on its way.' },
      RelatedContact: 'CURRENT',
      ...more,
    },
    { next, errors: allTo('failed', 'TemplateRenderingError') },
  );
const render = (next: string) =>
  block(
    'render',
    'RenderMessageTemplate',
    {
      WisdomKnowledgeBaseArn: 'arn:kb',
      WisdomMessageTemplateArn: 'arn:aws:wisdom:eu-west-2:1:message-template/kb/template:$ACTIVE_VERSION',
    },
    { next, errors: { NoMatchingError: 'failed', TemplateRenderingError: 'unrendered' } },
  );
const email = (EmailMessage: Record<string, unknown> = {}, to = 'ada@example.com') =>
  block(
    'email',
    'StartOutboundEmailContact',
    {
      FromEmailAddress: { EmailAddress: 'us@example.com', DisplayName: 'Us' },
      DestinationEmailAddress: { EmailAddress: to },
      EmailMessage: { MessageSourceType: 'RAW', ...EmailMessage },
    },
    { next: 'sent', errors: allTo('failed', 'TemplateRenderingError') },
  );
const ends = [say('sent', 'Sent.', 'bye'), say('failed', 'Not sent.', 'bye'), say('unrendered', 'Not rendered.', 'bye'), hangUp()];
const chatFlow = flowOf(
  say('hi', 'Reply STOP to end.', 'wait'),
  block(
    'wait',
    'Wait',
    { TimeLimitSeconds: '600', Events: ['CustomerReturned'] },
    { next: 'bye', when: { CustomerReturned: 'thanks', WaitCompleted: 'bye' }, errors: allTo('bye') },
  ),
  say('thanks', 'Thanks for your message.', 'bye'),
  hangUp(),
);

const centerOf = (...actions: ReturnType<typeof block>[]): TestCenter => {
  const center = new TestCenter({
    flows: {
      main: flowOf(attribute('name', { order: '42', name: 'Ada' }, actions[0]?.Identifier ?? ''), ...actions, ...ends),
      chat: chatFlow,
    },
  });
  center.inventory.messageTemplates.put({
    id: 'template',
    arn: 'arn:aws:wisdom:eu-west-2:1:message-template/kb/template',
    name: 'greeting',
    channel: 'EMAIL',
    subject: 'Order {{Attributes.order}}',
    body: 'Dear {{Attributes.name}}',
  });
  return center;
};
const messages = (center: TestCenter) => center.trace.filter((event) => event.type === 'message');

test('a text message goes out, and the conversation is a contact of its own that runs its flow', () => {
  const center = centerOf(sms());
  const call = center.call().hears('Sent.');
  const chat = center.trace.find((event) => event.type === 'contact' && event.initiationMethod === 'API')?.contactId ?? '';
  center.seconds(60);

  expect(messages(center)).toEqual([
    expect.objectContaining({
      channel: 'SMS',
      from: '+442079460000',
      to: '+8613800000001',
      text: 'Your order 42 is on its way.',
      contactId: call.contactId,
    }),
  ]);

  const heard: string[] = center.trace.flatMap((event) => (event.contactId === chat && event.type === 'prompt' ? [event.text ?? ''] : []));
  expect(heard).toEqual(['Reply STOP to end.']);
  center.center.customerLeg?.(chat)?.say?.('When?');
  center.seconds(1);

  expect(center.record(chat)).toMatchObject({
    Channel: 'CHAT',
    RelatedContactId: call.contactId,
    SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:SMS' } },
    MediaStreams: [{ Type: 'CHAT' }],
  });
});

test.each([
  ['a flow that is not there', sms({ ContactFlowArn: 'nowhere' })],
  ['no text and no template', sms({ InitialSystemMessage: undefined })],
])('%s: nothing is sent', (_what, action) => {
  const center = centerOf(action);

  center.call().hears('Not sent.');

  expect(messages(center)).toEqual([]);
});

test('a template is filled and sent by the next action', () => {
  const center = centerOf(
    render('make'),
    block('make', 'CreateContact', { Channel: 'EMAIL', RelatedContact: 'CURRENT' }, { next: 'email', errors: allTo('failed') }),
    email(),
  );

  const call = center.call().hears('Sent.');
  center.seconds(30);

  expect(messages(center)).toEqual([
    expect.objectContaining({ channel: 'EMAIL', from: 'us@example.com', to: 'ada@example.com', subject: 'Order 42', text: 'Dear Ada' }),
  ]);
  const mails = center.records.filter(({ Channel }) => Channel === 'EMAIL');
  expect(mails).toEqual([
    expect.objectContaining({
      InitiationMethod: 'FLOW',
      RelatedContactId: call.contactId,
      CustomerEndpoint: { Address: 'ada@example.com', Type: 'EMAIL_ADDRESS' },
      SystemEndpoint: { Address: 'us@example.com', Type: 'EMAIL_ADDRESS', DisplayName: 'Us' },
    }),
  ]);
});

test('a template whose values are missing takes its own branch', () => {
  const center = centerOf(render('sms'), sms({ InitialSystemMessage: undefined }));
  center.inventory.messageTemplates.put({
    id: 'template',
    arn: 'arn:aws:wisdom:eu-west-2:1:message-template/kb/template',
    name: 'greeting',
    channel: 'SMS',
    body: 'Dear {{Attributes.unknown}}',
  });

  center.call().hears('Not rendered.');
});

test('a template that is not there, and an address that is none, take the error branch', () => {
  const gone = centerOf(render('sms'), sms());
  gone.inventory.messageTemplates.remove('template');

  gone.call().hears('Not sent.');
  centerOf(email({ Subject: 'Hi', Body: 'There' }, 'nobody'))
    .call()
    .hears('Not sent.');
  centerOf(email()).call().hears('Not sent.');
});

test('an e-mail that was begun and never sent is discarded with the contact', () => {
  const center = centerOf(
    block('make', 'CreateContact', { Channel: 'EMAIL', RelatedContact: 'CURRENT' }, { next: 'sent', errors: allTo('failed') }),
  );

  center.call().hears('Sent.');
  center.seconds(30);

  expect(center.records.find(({ Channel }) => Channel === 'EMAIL')).toMatchObject({ DisconnectReason: 'DISCARDED' });
  expect(messages(center)).toEqual([]);
});

test('the text of an e-mail that comes in can be read by its flow', () => {
  const load = block('load', 'LoadContactContent', { ContentType: 'EmailMessage' }, { next: 'keep', errors: allTo('bye') });
  const center = new TestCenter({
    flows: { main: flowOf(hangUp()), mail: flowOf(load, attribute('keep', { text: '$.Email.EmailMessage.Plaintext' }, 'bye'), hangUp()) },
  });

  center.center.startContact?.({
    channel: 'EMAIL',
    flowId: 'mail',
    email: { from: 'ada@example.com', to: 'us@example.com', subject: 'Broken', text: 'It is broken.' },
  });
  center.seconds(1);

  expect(center.record()).toMatchObject({ Channel: 'EMAIL', InitiationMethod: 'INBOUND', Attributes: { text: 'It is broken.' } });
});

test('a chat customer talks with a bot in writing', () => {
  const center = new TestCenter({
    flows: {
      main: flowOf(hangUp()),
      chat: flowOf(askBot('bot', 'Hello, how can I help?', { Pay: 'pay' }, 'bye'), say('pay', 'You pay.', 'bye'), hangUp()),
    },
  });
  putBot(center.inventory, locale(intent('Pay', ['pay'])));
  const heard: string[] = [];
  const leg = center.center.startContact?.({
    channel: 'CHAT',
    flowId: 'chat',
    onTrace: (event) => heard.push(event.type === 'prompt' ? (event.text ?? '') : ''),
  });
  center.seconds(100);

  leg?.say?.('pay');
  center.seconds(1);

  expect(heard.filter((text) => text !== '')).toEqual(['Hello, how can I help?', 'You pay.']);
});

test('a chat goes on with an earlier one, and only with a chat', () => {
  const go = block(
    'go',
    'CreatePersistentContactAssociation',
    { RehydrationType: 'ENTIRE_PAST_SESSION', SourceContactId: '$.Attributes.earlier' },
    { next: 'bye', errors: allTo('failed') },
  );
  const center = new TestCenter({
    flows: { main: flowOf(hangUp()), chat: flowOf(go, attribute('failed', { failed: 'yes' }, 'bye'), hangUp()) },
  });
  const first = center.center.startContact?.({ channel: 'CHAT', flowId: 'chat' });
  center.seconds(1);

  const second = center.center.startContact?.({ channel: 'CHAT', flowId: 'chat', attributes: { earlier: first?.contactId ?? '' } });
  center.seconds(1);

  expect(center.record(second?.contactId)).toMatchObject({ RelatedContactId: first?.contactId, Attributes: { earlier: first?.contactId } });
  expect(center.record(first?.contactId)).toMatchObject({ Attributes: { failed: 'yes' } });
});

test('a chat customer signs in, opts out, or takes too long', () => {
  const ask = block(
    'ask',
    'AuthenticateParticipant',
    { CognitoConfiguration: { UserPoolArn: 'arn:pool', AppClientId: 'client' }, TimeLimitMinutes: '3' },
    { next: 'in', when: { OptedOut: 'out' }, errors: { NoMatchingError: 'bye', TimeLimitExceeded: 'late' } },
  );
  const center = new TestCenter({
    flows: {
      main: flowOf(hangUp()),
      chat: flowOf(
        ask,
        attribute('in', { is: 'in $.CustomerId' }, 'bye'),
        attribute('out', { is: 'out' }, 'bye'),
        attribute('late', { is: 'late' }, 'bye'),
        hangUp(),
      ),
    },
  });
  const chat = () => {
    const leg = center.center.startContact?.({ channel: 'CHAT', flowId: 'chat' });
    center.seconds(1);
    return leg;
  };
  const [ada, bo, late] = [chat(), chat(), chat()];

  ada?.signIn?.({ customerId: 'ada' });
  bo?.signIn?.('opted-out');
  center.seconds(200);

  expect([ada, bo, late].map((leg) => center.record(leg?.contactId).Attributes)).toEqual([{ is: 'in ada' }, { is: 'out' }, { is: 'late' }]);
  expect(center.record(ada?.contactId).SegmentAttributes).toMatchObject({
    'connect:CustomerAuthentication': { ValueMap: { Status: { ValueString: 'AUTHENTICATED' } } },
  });
  expect(() => ada?.signIn?.('failed')).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }));
});
