import { prepareCenter } from '../../../lib/testing/center/prepare-center.ts';
import { loadTestCase } from '../../../lib/testing/run/load-test-case.ts';
import { messages, runDocument } from '../support/run-document.ts';
import { smallCenter } from '../support/small-center.ts';
import { asserts, begins, endTest, hears, overrides, result, testDocument } from '../support/test-document.ts';

const KNOWN = overrides('InvokeLambdaFunction', {}, result({ LoadedData: '{"level":"gold"}' }));
const voice = (parameters: Record<string, string>) => ({ entryPoint: { Type: 'VOICE_CALL', VoiceCallEntryPointParameters: parameters } });

it('who calls, what was dialed, that it is a test, and the first attributes', async () => {
  const outcome = await runDocument(
    testDocument(
      [
        begins(
          KNOWN,
          asserts('$.CustomerEndpoint.Address', 'Equals', '+4420'),
          asserts('$.SystemEndpoint.Address', 'Equals', '+4421'),
          asserts("$.SegmentAttributes['connect:ValidationTestType']", 'Equals', 'EXPERIENCE_VALIDATION'),
          asserts('$.Attributes.queue', 'TextEndsWith', 'queue-sales'),
          endTest,
        ),
      ],
      {
        ...voice({ SourcePhoneNumber: '+4420', DestinationPhoneNumber: '+4421', FlowId: '${flow:main}' }),
        initializationData: '{"Attributes":{"queue":"${queue:sales}"}}',
      },
    ),
  );
  expect(messages(outcome)).toEqual([]);
});

it('a chat begins with its flow and attributes', async () => {
  const outcome = await runDocument(
    testDocument(
      [begins(KNOWN, asserts('$.Channel', 'Equals', 'CHAT'), asserts('$.Attributes.a', 'Equals', 'b')), hears('Welcome', endTest)],
      {
        entryPoint: { Type: 'CHAT', ChatEntryPointParameters: { FlowId: '${flow:main}' } },
        initializationData: '{"Attributes":{"a":"b"}}',
      },
    ),
  );
  expect(messages(outcome)).toEqual([]);
});

it('a number of the center needs no flow', async () => {
  const center = { ...smallCenter(), numbers: [{ name: 'line', address: '+12025550177', flow: 'main' }] };
  const outcome = await runDocument(
    testDocument([begins(KNOWN), hears('Welcome', endTest)], voice({ DestinationPhoneNumber: '+12025550177' })),
    { center },
  );
  expect(outcome.status).toBe('passed');
});

it.each([
  ['no entry point', { entryPoint: undefined }, /does not say where the call begins/],
  ['a chat without a flow', { entryPoint: { Type: 'CHAT', ChatEntryPointParameters: {} } }, /names no flow/],
  ['a flow that is not there', voice({ FlowId: 'gone' }), /"gone", which does not exist/],
  ['a number that nobody has', voice({ DestinationPhoneNumber: '+1999' }), /not a number of this center/],
])('%s fails the test', async (_, metadata, message) => {
  const outcome = await runDocument(testDocument([begins(KNOWN)], metadata));
  expect(outcome).toMatchObject({ status: 'failed', failures: [{ kind: 'entry-point', message: expect.stringMatching(message) }] });
});

it('names that lead nowhere are told with the nearest, all at once', () => {
  const { findName } = prepareCenter(smallCenter());
  const document = testDocument(
    [begins(overrides('TransferContactToQueue', { QueueId: '${queue:sale}' }, result({})))],
    voice({ FlowId: '${flow:mane}' }),
  );
  const read = loadTestCase({ file: 'a.json', text: JSON.stringify(document) }, findName);
  expect(read).toEqual({
    ok: false,
    file: 'a.json',
    problems: [
      expect.stringMatching(/^Metadata\.entryPoint.*there is no flow "mane"; did you mean "main"\?/),
      expect.stringMatching(/there is no queue "sale"; did you mean "sales"\?/),
    ],
  });
});

it('a test without a name is named after its file', () => {
  const read = loadTestCase(
    { file: 'tests/late-call.json', text: JSON.stringify(testDocument([begins()])) },
    prepareCenter(smallCenter()).findName,
  );
  expect(read).toMatchObject({ ok: true, loaded: { test: { name: 'late-call' } } });
});
