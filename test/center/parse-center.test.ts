import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Center } from '../../lib/center/index.ts';
import { formatProblem, parseCenter } from '../../lib/center/index.ts';
import { SMALL_DEFINITION } from './small-definition.ts';

function centerOf(text: string): Center {
  const result = parseCenter(text, 'center.yaml');
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.center;
}

function problemsOf(text: string): string[] {
  const result = parseCenter(text, 'c');
  return result.ok ? [] : result.problems.map(formatProblem);
}

describe('a good definition', () => {
  it('is the demo center of this repository', () => {
    const text = readFileSync(path.resolve(__dirname, '../../center.yaml'), 'utf8');

    expect(problemsOf(text)).toEqual([]);
    expect(centerOf(text).queues.length).toBeGreaterThanOrEqual(6);
  });

  it('gives weeks as slots of one day each, Monday first, with 24:00 as 23:59 and a night shift split at midnight', () => {
    const [office] = centerOf(SMALL_DEFINITION).hours;

    expect(office?.week.slice(0, 2)).toEqual([
      { day: 'MONDAY', start: { hours: 9, minutes: 0 }, end: { hours: 12, minutes: 0 } },
      { day: 'MONDAY', start: { hours: 13, minutes: 30 }, end: { hours: 18, minutes: 0 } },
    ]);
    expect(office?.week.slice(-2)).toEqual([
      { day: 'FRIDAY', start: { hours: 22, minutes: 0 }, end: { hours: 23, minutes: 59 } },
      { day: 'SATURDAY', start: { hours: 0, minutes: 0 }, end: { hours: 2, minutes: 0 } },
    ]);
  });

  it('gives holidays without slots and make-up days with those of their own weekday', () => {
    const [office] = centerOf(SMALL_DEFINITION).hours;

    expect(office?.holidays).toEqual([{ name: 'National Day', from: '2026-10-01', to: '2026-10-07', slots: [] }]);
    expect(office?.workingDays).toEqual([
      {
        name: 'Make-up',
        from: '2026-10-10',
        to: '2026-10-10',
        slots: [{ day: 'SATURDAY', start: { hours: 9, minutes: 0 }, end: { hours: 23, minutes: 59 } }],
      },
    ]);
  });

  it('takes a holiday of one day, a range over Sunday and hours in their own time zone', () => {
    const text = SMALL_DEFINITION.replace(', to: 2026-10-07', '')
      .replace('fri: 22:00-02:00', 'sat-sun: 10:00-11:00')
      .replace('    week:', '    timeZone: Europe/London\n    week:');

    const [office] = centerOf(text).hours;

    expect(office?.holidays[0]).toMatchObject({ from: '2026-10-01', to: '2026-10-01' });
    expect(office?.week.slice(-2).map((slot) => slot.day)).toEqual(['SATURDAY', 'SUNDAY']);
    expect(office?.timeZone).toBe('Europe/London');
  });

  it('fills in channels, delay, outbound queue and lists', () => {
    const center = centerOf(SMALL_DEFINITION);

    expect(center.routingProfiles).toEqual([
      {
        name: 'all',
        description: 'all',
        channels: [{ channel: 'VOICE', concurrency: 1 }],
        queues: [
          { queue: 'sales', channel: 'VOICE', priority: 1, delay: 0 },
          { queue: 'vip', channel: 'VOICE', priority: 2, delay: 15 },
        ],
        outboundQueue: 'sales',
      },
    ]);
    expect(center.agents[0]).toMatchObject({ userName: 'ann', firstName: 'Ann', lastName: 'One', securityProfiles: ['agent'] });
    expect(center.areas.rules[0]).toEqual({ country: ['CN'], province: ['广东', '上海'], queue: 'vip' });
    expect(center.numbers[0]).toMatchObject({ name: 'main', claim: { country: 'US', type: 'DID' }, pending: false });
    expect(center.users.create).toBe(true);
    expect(center.defaultLanguage).toBe('zh-CN');
    expect(center.messages.welcome?.['en-US']).toBe('Hello');
  });

  it('holds the samples only with demo: true', () => {
    expect(centerOf(SMALL_DEFINITION).samples?.customers).toHaveLength(1);
    expect(centerOf(SMALL_DEFINITION.replace('demo: true', 'demo: false')).samples).toBeUndefined();
  });

  it('has messages without a prototype', () => {
    const { messages } = centerOf(SMALL_DEFINITION);

    expect(Reflect.get(messages, 'constructor')).toBeUndefined();
  });

  it('may share entries by anchors', () => {
    const text = SMALL_DEFINITION.replace('    holidays:', '    holidays: &days').replace(
      'queues:\n',
      '  late:\n    week: { sat: 20:00-22:00 }\n    holidays: *days\nqueues:\n',
    );

    expect(centerOf(text).hours[1]?.holidays).toEqual(centerOf(text).hours[0]?.holidays);
  });
});

describe('a text that is no definition', () => {
  it.each([
    ['', 'c:1:1 holds no definition (begin with name, languages and timeZone)'],
    ['- a', 'c:1:1 holds no definition (begin with name, languages and timeZone)'],
    ['a: b: c', 'c:1:4 is no YAML: Nested mappings are not allowed in compact mappings'],
    [`${'['.repeat(20_000)}`, 'c:1:1 is nested too deeply (close the brackets)'],
    ['x'.repeat(1_000_001), 'c:1:1 is longer than 1000000 characters (split the center into two)'],
  ])('says so: %.12s', (text, problem) => {
    expect(problemsOf(text)[0]).toBe(problem);
  });

  it('refuses anchors that multiply', () => {
    const bomb = [
      'a: &a [1,1,1,1,1,1,1,1,1]',
      ...'bcde'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcd'[index]}`).join()}]`),
    ];

    expect(problemsOf(bomb.join('\n'))).toEqual(['c:1:1 repeats anchors more than 100 times (write the entries out)']);
  });

  it('never throws, whatever the text', () => {
    const lines = SMALL_DEFINITION.split('\n');
    const broken = fc
      .array(
        fc.tuple(
          fc.nat(lines.length - 1),
          fc.oneof(fc.string(), fc.constantFrom('- ', '{', '}', '*a', '&a', '__proto__: 1', '? [1]', 'x:', '!!t')),
        ),
      )
      .map((edits) => edits.reduce((text, [line, insert]) => text.toSpliced(line, 0, insert), lines).join('\n'));

    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), broken), (text) => {
        const result = parseCenter(text, 'c');
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
