import { TestCenter } from '../../support/center-builder.ts';
import { CenterFarEnd } from '../../support/center-far-end.ts';
import { attribute, block, endFlow, flowOf, hangUp, say, setQueue } from '../../support/center-flows.ts';
import { allTo } from '../../support/center-things.ts';

const callback = block(
  'callback',
  'CreateCallbackContact',
  { InitialCallDelaySeconds: '5', MaximumConnectionAttempts: '0', RetryDelaySeconds: '60' },
  { next: 'bye', errors: allTo('bye') },
);
const complete = (next: string, more: Record<string, unknown> = {}) => block('complete', 'CompleteOutboundCall', more, { next });
const status = block(
  'status',
  'CheckOutboundCallStatus',
  {},
  { next: 'other', when: { CallAnswered: 'human', VoicemailBeep: 'beep', NotDetected: 'none' }, errors: allTo('other') },
);
const kept = (...ids: string[]) => ids.map((id) => attribute(id, { answer: id }, 'end'));

const dialing = (...whisper: ReturnType<typeof block>[]) => {
  const far = new CenterFarEnd();
  const center = new TestCenter({
    queues: { office: {} },
    profiles: { clerk: [{ queue: 'office' }] },
    agents: { ada: { profile: 'clerk' } },
    flows: {
      main: flowOf(setQueue('set', 'office', 'callback'), callback, hangUp()),
      whisper: { type: 'OUTBOUND_WHISPER', document: flowOf(...whisper, endFlow()) },
    },
    ports: far.ports,
  });
  const queue = center.inventory.queues.require('office');
  center.inventory.queues.put({ ...queue, outboundCaller: { flowId: 'whisper' } });
  const ada = center.agent('ada').available();
  center.call();
  center.seconds(6);
  ada.accepts();
  center.seconds(5);
  return { center, far, ada };
};

test('what comes before CompleteOutboundCall runs before anybody is called', () => {
  const { center, far, ada } = dialing(
    attribute('before', { before: 'yes' }, 'complete'),
    complete('hello', { CallerId: { Number: 'number' } }),
    say('hello', 'Hello from us.', 'end'),
  );

  expect(ada.contact.attributes).toEqual({ before: 'yes' });
  expect(far.last).toMatchObject({ number: '+8613800000001', callerId: '+442079460000' });
  const heard: string[] = [];
  far.last.answer((event) => heard.push(event.type === 'prompt' ? (event.text ?? '') : ''));
  center.seconds(10);

  expect(heard).toContain('Hello from us.');
  expect(ada.contact.state).toBe('CONNECTED');
});

test('the first thing to be said has the customer called', () => {
  const { center, far, ada } = dialing(say('hello', 'Hello from us.', 'complete'), complete('end'));

  expect(far.calls).toHaveLength(1);
  far.answer();
  center.seconds(10);

  expect(ada.contact.state).toBe('CONNECTED');
  expect(far.calls).toHaveLength(1);
});

test('a flow that never gets to it has the customer called at its end', () => {
  const skip = block(
    'skip',
    'Compare',
    { ComparisonValue: '$.Channel' },
    { when: { CHAT: 'complete' }, errors: { NoMatchingCondition: 'end' } },
  );
  const { far, ada } = dialing(skip, complete('end'));

  far.answer();

  expect(ada.contact.state).toBe('CONNECTED');
});

test('nobody answers in the time that the action gives', () => {
  const { center, far, ada } = dialing(complete('end', { ConnectionTimeLimitSeconds: '10' }));

  center.seconds(11);

  expect(far.hungUp).toBe(1);
  expect(ada.contact.state).toBe('ERROR');
  expect(center.records.find(({ InitiationMethod }) => InitiationMethod === 'CALLBACK')).toMatchObject({
    DisconnectReason: 'TELECOM_UNANSWERED',
  });
});

test.each([
  ['HUMAN_ANSWERED', 'human'],
  ['VOICEMAIL_BEEP', 'beep'],
  ['AMD_UNRESOLVED', 'none'],
  [undefined, 'none'],
] as const)('an answer that counts as %s is %s to the flow, and stands in the record', (answeredBy, branch) => {
  const { center, far, ada } = dialing(status, ...kept('human', 'beep', 'none', 'other'));

  const leg = far.last.answer(() => {}, answeredBy);
  center.seconds(5);
  expect(ada.contact.attributes).toEqual({ answer: branch });
  leg.hangUp();
  ada.clears();

  expect(center.records.at(-1)).toMatchObject({ AnsweringMachineDetectionStatus: answeredBy ?? null });
});
