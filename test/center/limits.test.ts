import { formatProblem, parseCenter } from '../../lib/center/index.ts';
import { SMALL_DEFINITION } from './small-definition.ts';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Problems of the small definition with `lines` added below a line of it. */
function problemsWith(...added: [below: string, lines: string][]): string[] {
  const text = added.reduce((whole, [below, lines]) => whole.replace(`${below}\n`, `${below}\n${lines}\n`), SMALL_DEFINITION);
  const result = parseCenter(text, 'c');
  return result.ok ? [] : result.problems.map((problem) => formatProblem(problem).slice('c:'.length));
}

describe('limits of Connect', () => {
  it.each([
    [16, []],
    [17, ['40:53 routingProfiles.wide.queues: has 51 pairs of queue and channel (Connect takes 50: split the profile)']],
  ])('a routing profile takes 50 pairs of queue and channel: %i queues of three channels', (count, problems) => {
    const queues = range(17).map((n) => `  q${n}: { hours: office }`);
    const served = range(count).map((n) => `{ queue: q${n}, priority: 1 }`);
    const profile = `  wide: { channels: { VOICE: 1, CHAT: 2, TASK: 1 }, queues: [${served}] }`;

    expect(problemsWith(['queues:', queues.join('\n')], ['routingProfiles:', profile])).toEqual(problems);
  });

  it.each([
    [48, []],
    [49, ['11:3 hours.office: has 51 holidays and working days (Connect takes 50: take out those that are over)']],
  ])('hours take 50 overrides: %i more', (count, problems) => {
    const days = range(count).map((n) => `      - { name: Day ${n}, from: ${2030 + n}-01-01 }`);

    expect(problemsWith(['    holidays:', days.join('\n')])).toEqual(problems);
  });

  it('an instance takes 50 agent statuses, the two of its own included', () => {
    const statuses = range(48).map((n) => `Status ${n}`);

    const result = parseCenter(SMALL_DEFINITION.replace('[Lunch]', `[Lunch, ${statuses}]`), 'c');

    expect(result.ok ? [] : result.problems.map(formatProblem)).toEqual([
      'c:28:1 agentStatuses: has 49 entries (Connect takes 48 of your own)',
    ]);
  });

  it('a raised quota is believed', () => {
    const numbers = range(9).map((n) => `  n${n}: { claim: { country: US, type: DID }, flow: entry }`);

    expect(problemsWith(['numbers:', numbers.join('\n')], ['instance:', '  quotas: { numbers: 10 }'])).toEqual([]);
  });

  it('a profile serves only channels that it takes', () => {
    const profile = '  chats: { queues: [{ queue: sales, priority: 1, channels: [CHAT] }] }';

    expect(problemsWith(['routingProfiles:', profile])).toEqual([
      '23:60 routingProfiles.chats.queues.0.channels: the profile takes no CHAT (add CHAT to its channels)',
    ]);
  });
});
