import { formatProblem, parseCenter } from '../../lib/center/index.ts';
import { SMALL_DEFINITION } from './small-definition.ts';

/** What stands in the good definition, what is written instead, and every problem that is then reported. */
type Case = [what: string, good: string, broken: string, problems: string[]];

/** The queue has another name now: who names it says so too. */
const withoutVip = (known: string) =>
  ['23:59 routingProfiles.all.queues.1', '32:49 areas.rules.0', '33:35 areas.rules.1'].map(
    (at) => `${at}.queue: "vip" is no entry of queues (known: ${known})`,
  );

const KEYS: Case[] = [
  ['an unknown key', 'callerId: main', 'caller: main', ['20:45 queues.sales.caller: unknown key "caller" (did you mean "callerId"?)']],
  [
    'a key of the prototype',
    'vip: { hours',
    'constructor: { hours',
    ['21:3 queues.constructor: the key "constructor" is not allowed (choose another name)', ...withoutVip('sales, constructor')],
  ],
  ['a missing key', 'type: DID', 'prefix: "+1646"', ['9:11 numbers.main.claim.type: "type" is missing (add it)']],
  ['a missing section', 'timeZone: Asia/Shanghai', '', ['1:1 timeZone: "timeZone" is missing (add it)']],
  [
    'a key twice',
    '  vip: {',
    '  sales: {',
    ['21:3 queues.sales: the key "sales" is there twice (keep one of them)', ...withoutVip('sales')],
  ],
  [
    'a number as a key',
    '  vip: {',
    '  7: {',
    ['21:3 queues: has the key 7, which is not text (write keys as text, numbers in quotes)', ...withoutVip('7, sales')],
  ],
];

const KINDS: Case[] = [
  ['a number for text', '"601"', '601', ['20:38 queues.sales.extension: 601 is not text (write it in quotes)']],
  [
    'a number without quotes',
    '"+8613800138000"',
    '+8613800138000',
    ['36:26 samples.customers.0.number: 8613800138000 is not text (write it in quotes)'],
  ],
  ['text for a list', '[zh-CN, en-US]', 'zh-CN', ['2:12 languages: "zh-CN" is not a list']],
  ['text for a map', '{ permissions: [BasicAgentAccess] }', 'all', ['25:10 securityProfiles.agent: "all" is not keys and values']],
  ['a name of one part', '[Ann, One]', '[Ann]', ['27:10 agents.ann.name.1: text is missing (add it)']],
  [
    'an unknown choice',
    'CONNECT_MANAGED',
    'CONECT_MANAGED',
    ['7:13 instance.identity: "CONECT_MANAGED" is none of CONNECT_MANAGED, SAML (did you mean "CONNECT_MANAGED"?)'],
  ],
  [
    'a wrong item in a list',
    'province: [广东, 上海]',
    'province: [广东, 7]',
    ['32:37 areas.rules.0.province.1: 7 is not text (write it in quotes)'],
  ],
];

const LIMITS: Case[] = [
  ['a priority over 99', 'priority: 1 }', 'priority: 100 }', ['23:45 routingProfiles.all.queues.0.priority: 100 is over the most, 99']],
  ['a delay over 9999', 'delay: 15', 'delay: 10000', ['23:84 routingProfiles.all.queues.1.delay: 10000 is over the most, 9999']],
  [
    'an alias that begins with d-',
    'shop-{account}',
    'd-shop',
    [
      '6:10 instance.alias: "d-shop" is no instance alias (write at most 45 letters, digits and hyphens ({account} counts 12), not beginning with d-)',
    ],
  ],
  [
    'an alias of 46 characters',
    'shop-{account}',
    `${'a'.repeat(34)}{account}`,
    [
      `6:10 instance.alias: "${'a'.repeat(34)}{account}" is no instance alias (write at most 45 letters, digits and hyphens ({account} counts 12), not beginning with d-)`,
    ],
  ],
  [
    'a user name with a space',
    '  ann: {',
    '  ann o: {',
    [
      '27:3 agents.ann o: "ann o" is no user name (write 1 to 64 of A-Z a-z 0-9 _ - . @)',
      '36:66 samples.customers.0.ownerAgent: "ann" is no entry of agents (did you mean "ann o"?)',
    ],
  ],
  [
    'a name of 128 characters',
    '  main: {',
    `  ${'m'.repeat(128)}: {`,
    [
      `9:3 numbers.${'m'.repeat(128)}: "${'m'.repeat(58)}… is no name (write 1 to 127 characters without braces, with no space at either end)`,
      `20:55 queues.sales.callerId: "main" is no entry of numbers (known: ${'m'.repeat(128)})`,
    ],
  ],
  [
    'a number that is not E.164',
    '"+8613800138000"',
    '"13800138000"',
    [
      '36:26 samples.customers.0.number: "13800138000" is no E.164 number (write + and the country code, digits only, in quotes: "+8613800138000")',
    ],
  ],
  [
    'a status that every instance has',
    '[Lunch]',
    '[Lunch, Available, lunch]',
    [
      '28:24 agentStatuses.1: "Available" is there in every instance (take it out)',
      '28:35 agentStatuses.2: "lunch" is there twice (take it out)',
    ],
  ],
  [
    'more numbers than the quota',
    '  main: {',
    `${[1, 2, 3, 4, 5].map((n) => `  n${n}: { claim: { country: US, type: DID }, flow: entry }\n`).join('')}  main: {`,
    ['8:1 numbers: has 6 entries; the quota is 5 (when AWS has raised it, write instance.quotas.numbers)'],
  ],
];

const REFERENCES: Case[] = [
  [
    'hours that are not there',
    'hours: office, extension: "601"',
    'hours: offise, extension: "601"',
    ['20:19 queues.sales.hours: "offise" is no entry of hours (did you mean "office"?)'],
  ],
  [
    'a profile that is not there',
    'profile: all',
    'profile: everything',
    ['27:56 agents.ann.profile: "everything" is no entry of routingProfiles (known: all)'],
  ],
  [
    'an area queue that is not there',
    'default: sales',
    'default: sale',
    ['30:12 areas.default: "sale" is no entry of queues (did you mean "sales"?)'],
  ],
  [
    'an owner agent that is not there',
    'ownerAgent: ann',
    'ownerAgent: bob',
    ['36:66 samples.customers.0.ownerAgent: "bob" is no entry of agents (known: ann)'],
  ],
  [
    'an extension given twice',
    '"8001"',
    '"602"',
    ['27:39 agents.ann.extension: the extension "602" is taken by queues.vip (choose another)'],
  ],
  [
    'a queue twice in a profile',
    '{ queue: vip, priority',
    '{ queue: sales, priority',
    ['23:59 routingProfiles.all.queues.1.queue: "sales VOICE" is there twice (keep one priority)'],
  ],
  [
    'a number with claim and arn',
    'flow: entry',
    'arn: "arn:aws:connect:eu-west-2:111122223333:phone-number/a-1", flow: entry',
    ['9:9 numbers.main: needs either claim or arn (claim a number by country and type, or give the ARN of one you own)'],
  ],
];

const NUMBERS: Case[] = [
  [
    'a prefix of another country',
    'type: DID',
    'type: DID, prefix: "+4420"',
    ['9:52 numbers.main.claim.prefix: "+4420" is no prefix of US (begin with +1)'],
  ],
  [
    'a country that is none',
    'country: US',
    'country: UK',
    ['9:29 numbers.main.claim.country: "UK" is no country code (write two capitals of ISO 3166-1: CN, HK, US, GB)'],
  ],
];

const TIMES: Case[] = [
  [
    'an hour that is not',
    'fri: 22:00-02:00',
    'fri: 22:00-25:00',
    ['14:12 hours.office.week.fri: "22:00-25:00" is no opening time (write HH:MM-HH:MM, 00:00 to 24:00: 09:00-18:00)'],
  ],
  [
    'a day that is not',
    'fri: 22',
    'friday: 22',
    ['14:7 hours.office.week.friday: "friday" is no day of the week (write mon, tue, wed, thu, fri, sat, sun or a range: mon-fri)'],
  ],
  [
    'a day given twice',
    'fri: 22:00-02:00',
    'thu-fri: 22:00-02:00',
    ['14:7 hours.office.week.thu-fri: THURSDAY is in "mon-thu" already (give each day once, with a list of openings)'],
  ],
  [
    'openings that overlap',
    '13:30-18:00',
    '11:59-18:00',
    [
      ...['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY'].map(
        (day) => `12:5 hours.office.week: two openings overlap on ${day} (let one end before the next begins)`,
      ),
    ],
  ],
  [
    'a date that is not in the calendar',
    'from: 2026-10-01',
    'from: 2026-09-31',
    ['16:37 hours.office.holidays.0.from: "2026-09-31" is not in the calendar (write a day that exists)'],
  ],
  [
    'a holiday that ends before it begins',
    'to: 2026-10-07',
    'to: 2026-09-07',
    ['16:53 hours.office.holidays.0.to: 2026-09-07 lies before 2026-10-01 (write the first day as from, the last as to)'],
  ],
  [
    'a make-up day on a holiday',
    'date: 2026-10-10',
    'date: 2026-10-07',
    [
      '18:9 hours.office.workingDays.0: "Make-up" covers a date of "National Day" (let each date be in one of them: split the holiday around the working day)',
    ],
  ],
  [
    'a make-up day past midnight',
    'open: 09:00-24:00',
    'open: 09:00-01:00',
    ['18:50 hours.office.workingDays.0.open: "09:00-01:00" runs into the next day (end a dated day at 24:00 at the latest)'],
  ],
  [
    'a time zone that is not',
    'Asia/Shanghai',
    'Asia/Shangai',
    ['3:11 timeZone: "Asia/Shangai" is no time zone (write its IANA name: Asia/Shanghai)'],
  ],
];

const WORDS: Case[] = [
  [
    'a language tag in another form',
    'languages: [zh-CN, en-US]',
    'languages: [zh-CN, en-us]',
    ['2:20 languages.1: "en-us" is no language tag (write language and region: zh-CN, en-US)'],
  ],
  [
    'a message without a language',
    ', en-US: Hello',
    '',
    ['40:3 messages.welcome.en-US: the text in en-US is missing (write it, or take the language out of languages)'],
  ],
  [
    'a message key with capitals',
    '  welcome:',
    '  Welcome:',
    ['40:3 messages.Welcome: "Welcome" is no key (write 1 to 64 characters of a-z, 0-9 and -)'],
  ],
  [
    'the long name of a province',
    '广东',
    '广东省',
    ['32:33 areas.rules.0.province.0: "广东省" is no province of CN (write "广东": docs/areas.md lists the names)'],
  ],
  [
    'a rule that matches nobody',
    '{ country: [HK, MO], queue',
    '{ queue',
    ['33:7 areas.rules.1: matches nobody (give country, province, city or prefix)'],
  ],
  [
    'a place called unknown',
    'province: [广东, 上海]',
    'city: unknown',
    ['32:28 areas.rules.0.city: "unknown" is no name of a place (take it from docs/areas.md)'],
  ],
  [
    'two rules for one place',
    'country: [HK, MO]',
    'country: CN, province: 上海',
    ['33:7 areas.rules.1: matches what rule 0 matches (keep each place in one rule)'],
  ],
];

describe.each([
  ['keys', KEYS],
  ['kinds of values', KINDS],
  ['limits', LIMITS],
  ['references', REFERENCES],
  ['numbers', NUMBERS],
  ['times', TIMES],
  ['words', WORDS],
])('broken %s', (_, cases) => {
  it.each(cases)('%s is reported at its place', (_what, good, broken, problems) => {
    expect(SMALL_DEFINITION).toContain(good);

    const result = parseCenter(SMALL_DEFINITION.replace(good, broken), 'c');

    expect(result.ok ? [] : result.problems.map((problem) => formatProblem(problem).slice('c:'.length)).sort()).toEqual(
      [...problems].sort(),
    );
  });
});

it('all problems are reported at once, in the order of the file', () => {
  const broken = [KEYS[0], KINDS[0], LIMITS[0], REFERENCES[2], TIMES[0], WORDS[1]].flatMap((each) => (each === undefined ? [] : [each]));
  const text = broken.reduce((whole, [, good, bad]) => whole.replace(good, bad), SMALL_DEFINITION);

  const result = parseCenter(text, 'c');

  expect(result.ok ? [] : result.problems.map((problem) => problem.path)).toEqual([
    'hours.office.week.fri',
    'queues.sales.extension',
    'queues.sales.caller',
    'routingProfiles.all.queues.0.priority',
    'areas.default',
    'messages.welcome.en-US',
  ]);
});
