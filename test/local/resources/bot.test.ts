import { resourceType } from '../../../lib/local/resources/registry.ts';
import { fakeCloudWithInstance, INSTANCE_ARN } from './fake-cloud.ts';

let cloud: ReturnType<typeof fakeCloudWithInstance>;
beforeEach(() => {
  cloud = fakeCloudWithInstance();
});

const create = async (type: string, logicalId: string, properties: Record<string, unknown>) => {
  const found = resourceType(`AWS::${type}`);
  if (!found) throw new Error(`no ${type}`);
  return found.create({ stackName: 'S', logicalId, properties }, cloud);
};

const bot = (locale: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  create('Lex::Bot', 'Bot', {
    Name: 'reception',
    RoleArn: 'arn:aws:iam::123456789012:role/lex',
    DataPrivacy: { ChildDirected: false },
    IdleSessionTTLInSeconds: 300,
    BotLocales: [
      { LocaleId: 'en_US', NluConfidenceThreshold: 0.4, Intents: [{ Name: 'Hi', SampleUtterances: [{ Utterance: 'hello' }] }], ...locale },
    ],
    ...more,
  });
const version = (botId: string, locale = 'en_US', source = 'DRAFT') =>
  create('Lex::BotVersion', 'Version', {
    BotId: botId,
    BotVersionLocaleSpecification: [{ LocaleId: locale, BotVersionLocaleDetails: { SourceBotVersion: source } }],
  });
const alias = (botId: string, more: Record<string, unknown> = {}) =>
  create('Lex::BotAlias', 'Alias', { BotId: botId, BotAliasName: 'live', ...more });
const associate = (arn: unknown) =>
  create('Connect::IntegrationAssociation', 'Ties', { InstanceId: INSTANCE_ARN, IntegrationType: 'LEX_BOT', IntegrationArn: arn });
const localesOf = (arn: unknown) =>
  cloud.connect
    .of(INSTANCE_ARN)
    .bots.get(String(arn))
    ?.locales.map(({ id }) => id);

test('bot, version and alias have the names that AWS gives them', async () => {
  const made = await bot();
  const { ref: versionRef, attributes } = await version(made.ref);
  const live = await alias(made.ref, { BotVersion: '1' });

  expect(made.ref).toMatch(/^[A-Z0-9]{10}$/);
  expect(made.attributes).toEqual({ Id: made.ref, Arn: `arn:aws:lex:ap-southeast-1:123456789012:bot/${made.ref}` });
  expect([versionRef, attributes]).toEqual([`${made.ref}|1`, { BotVersion: '1' }]);
  expect(live.ref).toBe(`${live.attributes.BotAliasId}|${made.ref}`);
  expect(live.attributes.Arn).toBe(`arn:aws:lex:ap-southeast-1:123456789012:bot-alias/${made.ref}/${live.attributes.BotAliasId}`);
});

test('an instance has the alias once it is associated, not before', async () => {
  const { ref } = await bot();
  await version(ref);
  const { Arn: arn } = (await alias(ref, { BotVersion: '1' })).attributes;
  const before = localesOf(arn);
  const tie = await associate(arn);

  expect(before).toBeUndefined();
  expect(localesOf(arn)).toEqual(['en_US']);
  expect(tie.ref).toBe(`${INSTANCE_ARN}|LEX_BOT|${arn}`);
  expect(cloud.notices).toEqual([]);
});

test('the test alias stands on the draft, unless its locale is switched off', async () => {
  const arn = `arn:aws:lex:ap-southeast-1:123456789012:bot-alias/${(await bot()).ref}/TSTALIASID`;
  await associate(arn);
  const on = localesOf(arn);
  const off = { BotAliasLocaleSettings: [{ LocaleId: 'en_US', BotAliasLocaleSetting: { Enabled: false } }] };
  await bot({}, { TestBotAliasSettings: off });
  await associate(arn);

  expect([on, localesOf(arn)]).toEqual([['en_US'], []]);
});

test('what names nothing is refused, all at once', async () => {
  const slot = { Name: 'Plan', SlotTypeName: 'Plans', ValueElicitationSetting: { SlotConstraint: 'Required' } };
  const intent = { Name: 'Change', SampleUtterances: [{ Utterance: 'to {Pln}' }], Slots: [slot] };

  await expect(bot({ Intents: [intent, { Name: 'Change' }] })).rejects.toMatchObject({
    problems: [
      'Properties.BotLocales[0].Intents: "Change" is there twice',
      'Properties.BotLocales[0].Intents[0]: the intent has no slot "Pln"',
      'Properties.BotLocales[0].Intents[0]: slot Plan: the locale has no slot type "Plans"',
      'Properties.BotLocales[0].Intents[0]: slot Plan is required and has no prompt to ask for it',
    ],
  });
});

test('bots that this machine cannot have are refused', async () => {
  await expect(bot({}, { BotFileS3Location: { S3Bucket: 'b', S3ObjectKey: 'k' } })).rejects.toThrow(/BotFileS3Location/);
  await expect(bot({}, { BotType: 'BotNetwork' })).rejects.toThrow(/networks of bots/);
  await expect(bot({ SlotTypes: [{ Name: 'Both', CompositeSlotTypeSetting: {} }] })).rejects.toThrow(/Both: slot types made of others/);
  await expect(bot({ Intents: [{ Name: 'Hi', Samples: [] }] })).rejects.toThrow(/Samples/);
});

test('what the bot leaves out is said at the start', async () => {
  const { ref } = await bot({
    Intents: [
      { Name: 'Pay', FulfillmentCodeHook: { Enabled: true } },
      { Name: 'Help', ParentIntentSignature: 'AMAZON.HelpIntent' },
    ],
  });
  await associate('arn:aws:lex:ap-southeast-1:123456789012:bot-alias/ELSEWHERE0/LIVE000000');

  expect(ref).toBeDefined();
  expect(cloud.notices).toEqual([
    'S/Bot: en_US, intent Pay: its code hook is not called',
    'S/Bot: en_US, intent Help: what AMAZON.HelpIntent understands by itself is not emulated',
    expect.stringContaining('no template creates the bot alias arn:aws:lex'),
  ]);
});

test('versions and aliases of what is not there are refused', async () => {
  const { ref } = await bot();

  await expect(version('NOSUCHBOT0')).rejects.toThrow(/no bot "NOSUCHBOT0"/);
  await expect(version(ref, 'fr_FR')).rejects.toThrow(/version DRAFT of the bot has no locale "fr_FR"/);
  await expect(alias(ref, { BotVersion: '7' })).rejects.toThrow(/no version 7/);
  await expect(associate('arn:aws:lex:us-east-1:123456789012:bot:Old:live')).rejects.toThrow(/Lex V1/);
});
