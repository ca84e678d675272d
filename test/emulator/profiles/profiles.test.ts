import { TestCenter } from '../../support/center-builder.ts';
import { block, flowOf, hangUp, say } from '../../support/center-flows.ts';
import { allTo } from '../../support/center-things.ts';

/** `wanted` null: these actions load nothing. */
const action = (type: string, data: Record<string, unknown>, next: string, wanted: string[] | null = [], when?: Record<string, string>) =>
  block(
    'it',
    type,
    { ProfileRequestData: data, ...(wanted === null ? {} : { ProfileResponseData: wanted }) },
    {
      next,
      errors: { ...allTo('failed'), NoneFoundError: 'none', MultipleFoundError: 'many' },
      ...(when === undefined ? {} : { when }),
    },
  );
const renamed = (id: string, of: ReturnType<typeof block>) => ({ ...of, Identifier: id });
const ends = [say('failed', 'Failed.', 'bye'), say('none', 'Nobody.', 'bye'), say('many', 'Several.', 'bye'), hangUp()];

const centerOf = (...actions: ReturnType<typeof block>[]) => {
  const center = new TestCenter({ flows: { main: flowOf(...actions, ...ends) } });
  const { profiles } = center.inventory;
  profiles.add({
    fields: {
      ProfileId: 'ada',
      FirstName: 'Ada',
      LastName: 'Li',
      MobilePhoneNumber: '+8613800000001',
      AccountNumber: '7',
      Attributes: { tier: 'gold' },
    },
    objects: {
      Order: [
        { Id: '2', Total: '20' },
        { Id: '1', Total: '10' },
      ],
    },
    calculated: { _calls: '4' },
    segments: ['vip'],
  });
  profiles.add({ fields: { ProfileId: 'bo', FirstName: 'Bo', LastName: 'Li', EmailAddress: 'bo@example.com', AccountNumber: '8' } });
  return center;
};

test('the caller is found by number, and what is asked for is loaded', () => {
  centerOf(
    action('GetCustomerProfile', { IdentifierName: '_phone', IdentifierValue: '$.CustomerEndpoint.Address' }, 'hi', [
      'FirstName',
      'Attributes.tier',
    ]),
    say('hi', 'Hello $.Customer.FirstName [$.Customer.Attributes.tier|$.Customer.LastName]', 'bye'),
  )
    .call()
    .hears('Hello Ada [gold|]');
});

test.each([
  [
    'several criteria that all hold',
    {
      SearchCriteria: [
        { IdentifierName: 'LastName', IdentifierValue: 'Li' },
        { IdentifierName: '_account', IdentifierValue: '8' },
      ],
    },
    'Hello Bo',
  ],
  [
    'criteria of which one holds',
    {
      LogicalOperator: 'OR',
      SearchCriteria: [
        { IdentifierName: '_email', IdentifierValue: 'bo@example.com' },
        { IdentifierName: '_account', IdentifierValue: '9' },
      ],
    },
    'Hello Bo',
  ],
  ['a full name', { IdentifierName: '_fullName', IdentifierValue: 'Ada Li' }, 'Hello Ada'],
  ['a field by its name', { AccountNumber: '7' }, 'Hello Ada'],
  ['more than one', { LastName: 'Li' }, 'Several.'],
  ['nobody', { AccountNumber: '99' }, 'Nobody.'],
  ['no value', { AccountNumber: '$.Attributes.none' }, 'Failed.'],
  [
    'too many criteria',
    { SearchCriteria: Array.from({ length: 6 }, () => ({ IdentifierName: 'LastName', IdentifierValue: 'Li' })) },
    'Failed.',
  ],
])('a search by %s', (_what, data, heard) => {
  centerOf(action('GetCustomerProfile', data, 'hi', ['FirstName']), say('hi', 'Hello $.Customer.FirstName', 'bye'))
    .call()
    .hears(heard);
});

test('a new profile is found by the next call', () => {
  const center = centerOf(
    action('GetCustomerProfile', { PhoneNumber: '$.CustomerEndpoint.Address' }, 'again', ['FirstName']),
    say('again', 'Welcome back, $.Customer.FirstName.', 'bye'),
    renamed('none', action('CreateCustomerProfile', { PhoneNumber: '$.CustomerEndpoint.Address', FirstName: 'New' }, 'hi', ['FirstName'])),
    say('hi', 'Welcome, $.Customer.FirstName.', 'bye'),
  );

  center.call('+8613900000009').hears('Welcome, New.').hangUp();
  center.call('+8613900000009').hears('Welcome back, New.');
});

test('the profile found before is changed, maps are added to', () => {
  const center = centerOf(
    action('GetCustomerProfile', { AccountNumber: '7' }, 'change'),
    renamed('change', action('UpdateCustomerProfile', { FirstName: 'Adele', Attributes: { city: 'Guangzhou' } }, 'hi', ['FirstName'])),
    say('hi', 'Changed to $.Customer.FirstName.', 'bye'),
  );

  center.call().hears('Changed to Adele.');

  expect(center.inventory.profiles.find([{ identifier: '_profileId', value: 'ada' }], 'AND')).toEqual([
    expect.objectContaining({ FirstName: 'Adele', Attributes: { tier: 'gold', city: 'Guangzhou' } }),
  ]);
});

test.each([
  ['UpdateCustomerProfile', { FirstName: 'X' }, 'Failed.'],
  ['UpdateCustomerProfile', { ProfileId: 'nobody', FirstName: 'X' }, 'Failed.'],
  ['AssociateContactToCustomerProfile', { ProfileId: 'ada', ContactId: 'nothing' }, 'Failed.'],
  ['GetCustomerProfileObject', { ProfileId: 'ada', ObjectType: 'None', UseLatest: 'true' }, 'Nobody.'],
  ['GetCalculatedAttributesForCustomerProfile', { ProfileId: 'nobody' }, 'Nobody.'],
])('%s of %j cannot', (type, data, heard) => {
  const wanted = type === 'AssociateContactToCustomerProfile' ? null : [];

  centerOf(action(type, data, 'bye', wanted))
    .call()
    .hears(heard);
});

test('the newest object, or the one with an identifier, is read beside the profile', () => {
  const newest = action('GetCustomerProfileObject', { ProfileId: 'ada', ObjectType: 'Order', UseLatest: 'true' }, 'second', ['Total']);
  const byId = action(
    'GetCustomerProfileObject',
    { ProfileId: 'ada', ObjectType: 'Order', IdentifierName: 'Id', IdentifierValue: '1' },
    'end',
    ['Total'],
  );

  centerOf(newest, say('second', 'Total $.Customer.Total.', 'bye'))
    .call()
    .hears('Total 20.');
  centerOf(byId, say('end', 'Total $.Customer.Total.', 'bye'))
    .call()
    .hears('Total 10.');
});

test('calculated attributes, segments and contacts of a profile', () => {
  const center = centerOf(
    action('GetCalculatedAttributesForCustomerProfile', { ProfileId: 'ada' }, 'link', ['CalculatedAttributes._calls']),
    renamed('link', action('AssociateContactToCustomerProfile', { ProfileId: 'ada', ContactId: '$.ContactId' }, 'vip', null)),
    renamed(
      'vip',
      action('CheckSegmentMembershipForCustomerProfile', { ProfileId: 'ada', SegmentName: 'vip' }, 'bye', null, {
        True: 'yes',
        False: 'no',
      }),
    ),
    say('yes', 'Called $.Customer.CalculatedAttributes._calls times, vip.', 'bye'),
    say('no', 'No vip.', 'bye'),
  );

  const call = center.call().hears('Called 4 times, vip.');

  expect(center.inventory.profiles.contactsOf('ada')).toEqual([call.contactId]);
});

test('who is in no segment, and segments that nobody is in', () => {
  const { profiles } = centerOf(hangUp('x')).inventory;

  expect(profiles.isInSegment('ada', 'vip')).toBe(true);
  expect(profiles.isInSegment('bo', 'vip')).toBe(false);
  expect(profiles.isInSegment('ada', 'unknown')).toBeUndefined();
});
