/**
 * Cost of one routing decision with 10,000 agents and 100,000 waiting contacts against a hundredth of that, in the same run:
 * `npx tsx bench/emulator-routing.ts`. Exits 1 when the large center costs more than 5 times the small one, or the small one
 * makes fewer than 100,000 decisions a second.
 */
import { VirtualClock } from '../lib/emulator/clock/virtual-clock.ts';
import { Inventory } from '../lib/emulator/inventory/inventory.ts';
import { Router } from '../lib/emulator/routing/router.ts';
import { RoutingCriteria } from '../lib/emulator/routing/routing-criteria.ts';
import { SeededRandom } from '../lib/emulator/seeded-random.ts';

const QUEUES = 20;
const PROFILES = 10;
const RATIO_LIMIT = 5;
const RATE_LIMIT = 100_000;
const ROUNDS = 5;

class Floor {
  readonly clock = new VirtualClock(0);
  readonly random = new SeededRandom(7);
  readonly inventory: Inventory;
  readonly router: Router;
  readonly offers: [string, string][] = [];
  readonly #steps: (() => void)[] = [];
  readonly #agents: number;
  #contacts = 0;

  constructor(agents: number, contacts: number) {
    this.#agents = agents;
    const instance = { id: 'i', arn: 'arn:aws:connect:eu-west-2:1:instance/i', name: 'i', alias: 'i', region: 'eu-west-2', accountId: '1' };
    this.inventory = new Inventory({ ...instance, inboundCalls: true, outboundCalls: true, flowLogs: false }, () => this.random.uuid());
    this.#furnish();
    this.router = new Router({
      clock: this.clock,
      inventory: this.inventory,
      soon: (step) => this.#steps.push(step),
      offer: (contactId, agentId) => this.offers.push([contactId, agentId]),
    });
    for (let count = 0; count < contacts; count += 1) this.arrive();
    this.settle();
  }

  /** One contact in ten asks for a named agent, one in ten for a skill, as centers do for last agents and experts. */
  arrive(): void {
    const number = this.#contacts++;
    this.clock.advanceBy(1);
    const contactId = `contact-${number}`;
    const chance = Math.floor(number / QUEUES) % 10;
    const criteria = chance === 0 ? byAgent(`agent-${this.random.integer(0, this.#agents - 1)}`) : chance === 1 ? bySkill : null;
    this.router.enter({
      contactId,
      queueId: `queue-${number % QUEUES}`,
      channel: 'VOICE',
      priority: chance === 2 ? 1 : 5,
      waitsSince: this.clock.now(),
      criteria: criteria === null ? null : (RoutingCriteria.read([{ Expression: criteria }], (id) => id) ?? null),
    });
    this.router.route(contactId);
    this.settle();
  }

  ready(number: number): void {
    const proficiencies = number % 4 === 0 ? [{ name: 'Language', value: 'Cantonese', level: 3 }] : [];
    this.router.agentReady({
      id: `agent-${number}`,
      routingProfileId: `profile-${number % PROFILES}`,
      proficiencies,
      readySince: this.clock.now(),
    });
    this.settle();
  }

  settle(): void {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) step();
  }

  #furnish(): void {
    for (let index = 0; index < QUEUES; index += 1) {
      const id = `queue-${index}`;
      this.inventory.queues.put({ id, arn: this.inventory.arn('queue', id), name: id, type: 'STANDARD', status: 'ENABLED' });
    }
    for (let index = 0; index < PROFILES; index += 1) {
      const id = `profile-${index}`;
      const queues = [0, 1, 2, 3].map((offset) => ({
        queueId: `queue-${(index * 2 + offset) % QUEUES}`,
        channel: 'VOICE' as const,
        priority: offset < 2 ? 1 : 2,
        delaySeconds: offset === 3 ? 1 : 0,
      }));
      this.inventory.routingProfiles.put({
        id,
        arn: this.inventory.arn('routingProfile', id),
        name: id,
        defaultOutboundQueueId: 'queue-0',
        concurrency: { VOICE: 1 },
        queues,
      });
    }
  }
}

const byAgent = (id: string): unknown => ({
  AttributeCondition: { ComparisonOperator: 'Match', MatchCriteria: { AgentsCriteria: { AgentIds: [id] } } },
});
const bySkill = {
  AttributeCondition: { Name: 'Language', Value: 'Cantonese', ProficiencyLevel: 2, ComparisonOperator: 'NumberGreaterOrEqualTo' },
};

/** Microseconds a decision, the best of some rounds: an agent becomes free and gets a contact, which leaves; another one arrives. */
const busyCenter = (agents: number, contacts: number, decisions: number): number =>
  best(() => {
    const floor = new Floor(agents, contacts);
    return timed(decisions, (count) => {
      floor.ready(count % agents);
      const offer = floor.offers.pop();
      // Nobody this agent may take: a decision too.
      if (!offer) return floor.router.agentGone(`agent-${count % agents}`);
      floor.router.leave(offer[0]);
      floor.arrive();
    });
  });

/** The other side: nobody waits, all agents are idle; a contact arrives and gets the one idle longest, who is then idle again. */
const idleCenter = (agents: number, decisions: number): number =>
  best(() => {
    const floor = new Floor(agents, 0);
    for (let number = 0; number < agents; number += 1) floor.ready(number);
    return timed(decisions, () => {
      floor.arrive();
      const offer = floor.offers.pop();
      if (!offer) return;
      floor.router.leave(offer[0]);
      floor.ready(Number(offer[1].slice('agent-'.length)));
    });
  });

const timed = (decisions: number, decide: (count: number) => void): number => {
  const start = process.hrtime.bigint();
  for (let count = 0; count < decisions; count += 1) decide(count);
  return Number(process.hrtime.bigint() - start) / 1000 / decisions;
};

const best = (round: () => number): number => Math.min(...Array.from({ length: ROUNDS }, round));

const report = (name: string, small: number, large: number): boolean => {
  const rate = Math.round(1e6 / small);
  console.log(
    `${name}  100 agents ${small.toFixed(2)} µs (${rate.toLocaleString('en-US')}/s)   10,000 agents ${large.toFixed(2)} µs   ratio ${(large / small).toFixed(1)} x`,
  );
  return large / small <= RATIO_LIMIT && rate >= RATE_LIMIT;
};

const isBusyFine = report('many wait ', busyCenter(100, 1000, 20_000), busyCenter(10_000, 100_000, 20_000));
const isIdleFine = report('many idle ', idleCenter(100, 20_000), idleCenter(10_000, 20_000));
console.log(`limits      ratio ${RATIO_LIMIT} x, ${RATE_LIMIT.toLocaleString('en-US')} decisions a second at the small size`);
if (!isBusyFine || !isIdleFine) process.exitCode = 1;
