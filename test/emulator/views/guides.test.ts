import { TestCenter } from '../../support/center-builder.ts';
import { attribute, block, endFlow, flowOf, hangUp, hook, setQueue, toQueue } from '../../support/center-flows.ts';

const show = (id: string, next: string, more: Record<string, unknown> = {}) =>
  block(
    id,
    'ShowView',
    {
      ViewResource: { Id: 'arn:aws:connect:eu-west-2:aws:view/form:1' },
      InvocationTimeLimitSeconds: '60',
      ViewData: { Heading: 'Caller $.Attributes.name' },
      ...more,
    },
    { next, when: { Next: next }, errors: { NoMatchingError: 'failed', NoMatchingCondition: 'other', TimeLimitExceeded: 'late' } },
  );
const note = (id: string, value: string) =>
  block(
    id,
    'UpdateContactAttributes',
    { TargetContact: 'Related', Attributes: { guide: value } },
    { next: 'end', errors: { NoMatchingError: 'end' } },
  );
const guide = (more?: Record<string, unknown>) =>
  flowOf(
    show('show', 'done', more),
    note('done', '$.Views.Action $.Views.ViewResultData.reason'),
    note('failed', 'failed'),
    note('other', 'other'),
    note('late', 'late'),
    endFlow(),
  );

const talking = (more?: Record<string, unknown>) => {
  const center = new TestCenter({
    queues: { office: {} },
    profiles: { clerk: [{ queue: 'office' }] },
    agents: { ada: { profile: 'clerk' } },
    flows: {
      main: flowOf(
        attribute('name', { name: 'Li' }, 'hook'),
        hook('hook', 'DefaultAgentUI', 'guide', 'after'),
        hook('after', 'DisconnectAgentUI', 'wrap-up', 'set'),
        setQueue('set', 'office', 'queue'),
        toQueue(),
        hangUp(),
      ),
      guide: guide(more),
      'wrap-up': flowOf(
        show('show', 'end', { ViewData: { Heading: 'How was it?' } }),
        ...['failed', 'other', 'late'].map((id) => note(id, id)),
        endFlow(),
      ),
    },
  });
  const ada = center.agent('ada').available();
  const call = center.call();
  center.seconds(1);
  return { center, ada: ada.talks(), call };
};

test('the guide of a contact shows its view to the agent, and goes on with the answer', () => {
  const { center, ada, call } = talking();

  expect(ada.contact.guide?.view).toEqual({ viewId: 'arn:aws:connect:eu-west-2:aws:view/form:1', data: { Heading: 'Caller Li' } });
  ada.desk.answerView?.(call.contactId, 'Next', { reason: 'billing' });

  expect(ada.contact.attributes).toMatchObject({ guide: 'Next billing' });
  expect(center.trace).toContainEqual(expect.objectContaining({ type: 'view-answered', action: 'Next', data: { reason: 'billing' } }));
  const guideRecord = center.records.find(({ RelatedContactId }) => RelatedContactId === call.contactId);
  expect(guideRecord).toMatchObject({ Channel: 'CHAT', SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Guide' } } });
});

test('an answer that the flow hides is not in the trace', () => {
  const { center, ada, call } = talking({ SensitiveDataConfiguration: { HideResponseOn: ['TRANSCRIPT'] } });

  ada.desk.answerView?.(call.contactId, 'Next', { reason: 'secret' });

  expect(JSON.stringify(center.trace.filter((event) => event.type === 'view-answered'))).not.toContain('secret');
  expect(ada.contact.attributes).toMatchObject({ guide: 'Next secret' });
});

test('an answer with no branch, no answer in time, and a view that is not there', () => {
  const other = talking();
  other.ada.desk.answerView?.(other.call.contactId, 'Back');
  expect(other.ada.contact.attributes).toMatchObject({ guide: 'other' });

  const late = talking();
  late.center.seconds(60);
  expect(late.ada.contact.attributes).toMatchObject({ guide: 'late' });
  expect(late.ada.contact.guide?.view).toBeNull();

  expect(talking({ ViewResource: { Id: 'arn:aws:connect:eu-west-2:1:instance/i/view/none:1' } }).ada.contact.attributes).toMatchObject({
    guide: 'failed',
  });
});

test('data and attributes over 16 KB are too much for a view', () => {
  expect(talking({ ViewData: { Heading: 'x'.repeat(16_380) } }).ada.contact.attributes).toMatchObject({ guide: 'failed' });
});

test('after the talk another guide begins, and ends when the agent is done', () => {
  const { center, ada, call } = talking();

  ada.hangsUp();
  center.seconds(1);
  expect(ada.contact.guide?.view?.data).toEqual({ Heading: 'How was it?' });
  ada.clears();

  expect(center.clock.pending).toBe(0);
  expect(center.records.filter(({ RelatedContactId }) => RelatedContactId === call.contactId)).toHaveLength(2);
});

test('only a view that is shown can be answered', () => {
  const { ada, call } = talking();
  ada.desk.answerView?.(call.contactId, 'Next');

  expect(() => ada.desk.answerView?.(call.contactId, 'Next')).toThrow(expect.objectContaining({ code: 'WRONG_STATE' }));
});

test('a chat customer is shown views too; a caller has no screen', () => {
  const flow = flowOf(
    show('show', 'yes'),
    attribute('yes', { seen: '$.Views.Action' }, 'bye'),
    attribute('failed', { seen: 'failed' }, 'bye'),
    attribute('other', { seen: 'other' }, 'bye'),
    attribute('late', { seen: 'late' }, 'bye'),
    hangUp(),
  );
  const center = new TestCenter({ flows: { main: flow } });

  const leg = center.center.startContact?.({ channel: 'CHAT', flowId: 'main' });
  center.seconds(1);
  leg?.answerView?.('Next');
  expect(center.record(leg?.contactId)).toMatchObject({ Attributes: { seen: 'Next' } });

  const call = center.call();
  expect(center.record(call.contactId)).toMatchObject({ Attributes: { seen: 'failed' } });
});
