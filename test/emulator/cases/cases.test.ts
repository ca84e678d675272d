import { TestCenter } from '../../support/center-builder.ts';
import { block, flowOf, hangUp, say } from '../../support/center-flows.ts';
import { allTo } from '../../support/center-things.ts';

const create = (next: string, more: Record<string, unknown> = {}) =>
  block(
    'create',
    'CreateCase',
    {
      LinkContactToCase: 'true',
      CaseTemplateId: 'template',
      CaseRequestFields: { title: 'Broken', customer_id: '$.CustomerEndpoint.Address' },
      ...more,
    },
    { next, errors: allTo('failed', 'ContactNotLinked') },
  );
const get = (next: string, fields: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  block(
    'get',
    'GetCase',
    { LinkContactToCase: 'false', CaseRequestFields: fields, ...more },
    {
      next,
      errors: { NoMatchingError: 'failed', NoneFound: 'none', MultipleFound: 'many' },
    },
  );
const update = (next: string, id: string, fields: Record<string, unknown>) =>
  block('update', 'UpdateCase', { CaseId: id, LinkContactToCase: 'false', CaseRequestFields: fields }, { next, errors: allTo('failed') });
const ends = [say('failed', 'Failed.', 'bye'), say('none', 'None found.', 'bye'), say('many', 'Several found.', 'bye'), hangUp()];

const centerOf = (...actions: ReturnType<typeof block>[]) => new TestCenter({ flows: { main: flowOf(...actions, ...ends) } });

test('a case is made, linked, found again and closed', () => {
  const center = centerOf(
    create('get'),
    get('update', { title: 'Broken' }),
    update('done', '$.Case.case_id', { status: 'closed' }),
    say('done', 'Case $.Case.reference_number is $.Case.status.', 'bye'),
  );

  const call = center.call().hears('Case 100001 is closed.');

  const [found] = center.inventory.cases.find({ title: 'Broken' });
  expect(found).toMatchObject({ status: 'closed', customer_id: '+8613800000001', last_closed_datetime: expect.any(String) });
  expect(center.inventory.cases.contactsOf(String(found?.case_id))).toEqual([call.contactId]);
});

test('several cases are a branch of their own, unless the last one is wanted', () => {
  const seed = (center: TestCenter) => {
    center.inventory.cases.create({ customer_id: 'c', title: 'old' }, 0);
    center.inventory.cases.create({ customer_id: 'c', title: 'new' }, 0);
    return center;
  };

  seed(centerOf(get('bye', { customer_id: 'c' })))
    .call()
    .hears('Several found.');
  seed(centerOf(get('it', { customer_id: 'c' }, { GetLastUpdatedCase: 'true' }), say('it', 'It is $.Case.title.', 'bye')))
    .call()
    .hears('It is new.');
  seed(centerOf(get('bye', { customer_id: 'd' })))
    .call()
    .hears('None found.');
});

test('a search for nothing, a case that is not there and a template with wants take the error branch', () => {
  const strict = centerOf(create('bye'));
  strict.inventory.caseTemplates.put({ id: 'template', arn: 'arn:template', name: 'template', requiredFields: ['summary'] });

  strict.call().hears('Failed.');
  centerOf(get('bye', { title: '$.Attributes.none' }))
    .call()
    .hears('Failed.');
  centerOf(update('bye', 'nothing', { status: 'closed' }))
    .call()
    .hears('Failed.');
  centerOf(create('bye', { ContactToLink: 'Related' }))
    .call()
    .hears('Failed.');
});

test('fields that only the service sets stay as they are', () => {
  const { cases } = centerOf(hangUp('x')).inventory;
  const made = cases.create({ case_id: 'mine', title: 'a' }, 0);

  cases.update(String(made.case_id), { reference_number: '7', title: 'b' }, 1000);

  expect(made).toMatchObject({ title: 'b', reference_number: '100001', last_updated_datetime: '1970-01-01T00:00:01.000Z' });
  expect(made.case_id).not.toBe('mine');
});
