import { TestCenter } from '../../support/center-builder.ts';
import { attribute, block, flowOf, hangUp, say } from '../../support/center-flows.ts';
import { allTo } from '../../support/center-things.ts';

const stream = (id: string, state: string, next: string) =>
  block(
    id,
    'UpdateContactMediaStreamingBehavior',
    {
      MediaStreamingState: state,
      MediaStreamType: 'Audio',
      Participants: [{ ParticipantType: 'Customer', MediaDirections: ['From', 'To'] }],
    },
    { next, errors: allTo('failed') },
  );
const failed = attribute('failed', { failed: 'yes' }, 'bye');

test('a live stream has its ARN and times, for references and for functions', () => {
  const events: unknown[] = [];
  const center = new TestCenter({
    flows: {
      main: flowOf(
        stream('start', 'Enabled', 'keep'),
        attribute('keep', { arn: '$.MediaStreams.Customer.Audio.StreamARN', at: '$.MediaStreams.Customer.Audio.StartTimestamp' }, 'say'),
        say('say', 'Speak now.', 'stop'),
        stream('stop', 'Disabled', 'lambda'),
        block(
          'lambda',
          'InvokeLambdaFunction',
          { LambdaFunctionARN: 'arn:f', InvocationTimeLimitSeconds: '3' },
          { next: 'bye', errors: allTo('bye') },
        ),
        failed,
        hangUp(),
      ),
    },
    functions: ({ event }) => {
      events.push(event);
      return { ok: true, payload: {}, payloadBytes: 2 };
    },
  });
  center.inventory.mediaStreamPrefix = 'voice';

  const call = center.call();
  center.seconds(30);

  const { arn, at } = center.record().Attributes as Record<string, string>;
  expect(arn).toContain(`:kinesisvideo:eu-west-2:123456789012:stream/voice-connect-demo-contact-${call.contactId}/`);
  expect(events).toEqual([
    expect.objectContaining({
      Details: expect.objectContaining({
        ContactData: expect.objectContaining({
          MediaStreams: {
            Customer: { Audio: expect.objectContaining({ StreamARN: arn, StartTimestamp: at, StopTimestamp: expect.any(String) }) },
          },
        }),
      }),
    }),
  ]);
});

test('without live media streaming, or without a stream to stop, the error branch is taken', () => {
  const off = new TestCenter({ flows: { main: flowOf(stream('it', 'Enabled', 'bye'), failed, hangUp()) } });
  const none = new TestCenter({ flows: { main: flowOf(stream('it', 'Disabled', 'bye'), failed, hangUp()) } });

  off.call();
  none.call();

  expect(off.record()).toMatchObject({ Attributes: { failed: 'yes' } });
  expect(none.record()).toMatchObject({ Attributes: { failed: 'yes' } });
});

test('a session of an assistant goes into the record', () => {
  const open = (arn: string) =>
    flowOf(
      block('open', 'CreateWisdomSession', { WisdomAssistantArn: arn }, { next: 'keep', errors: allTo('failed') }),
      block('keep', 'UpdateContactData', { WisdomSessionArn: '$.Wisdom.SessionArn' }, { next: 'bye', errors: allTo('failed') }),
      failed,
      hangUp(),
    );
  const assistant = 'arn:aws:wisdom:eu-west-2:1:assistant/a1';
  const center = new TestCenter({ flows: { main: open(assistant) } });
  center.inventory.assistants.put({ id: 'a1', arn: assistant, name: 'helper' });

  center.call();
  expect(center.record()).toMatchObject({
    WisdomInfo: { SessionArn: expect.stringMatching(/^arn:aws:wisdom:eu-west-2:1:session\/a1\/.+/) },
    Attributes: {},
  });

  const other = new TestCenter({ flows: { main: open('arn:aws:wisdom:eu-west-2:1:assistant/none') } });
  other.call();
  expect(other.record()).toMatchObject({ WisdomInfo: null, Attributes: { failed: 'yes' } });
});

test('what is to be recorded and analyzed stands in the record', () => {
  const behavior = {
    VoiceBehavior: {
      VoiceRecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] },
      VoiceAnalyticsBehavior: {
        Enabled: 'True',
        AnalyticsLanguage: 'en-GB',
        AnalyticsModes: ['PostContact'],
        ConversationalAnalyticsRedactionConfiguration: { Enabled: 'True', RedactionResults: 'RedactedOnly', RedactionEntities: ['NAME'] },
        SentimentConfiguration: { Enabled: 'True' },
      },
    },
  };
  const it = block('it', 'UpdateContactRecordingAndAnalyticsBehavior', behavior, {
    next: 'bye',
    errors: allTo('failed', 'ChannelMismatch'),
  });
  const center = new TestCenter({ flows: { main: flowOf(it, failed, hangUp()) } });

  center.call();

  expect(center.record().ContactLens).toEqual({
    ConversationalAnalytics: {
      Configuration: {
        ChannelConfiguration: { AnalyticsModes: ['PostContact'] },
        Enabled: true,
        LanguageLocale: 'en-GB',
        RedactionConfiguration: { Behavior: 'Enable', Entities: ['NAME'], MaskMode: null, Policy: 'RedactedOnly' },
        SentimentConfiguration: { Behavior: 'Enable' },
        SummaryConfiguration: { SummaryModes: [] },
      },
    },
  });
});
