import fc from 'fast-check';
import { CenterError } from '../../../lib/emulator/center-error.ts';
import type { AgentContactView, CallLeg } from '../../../lib/emulator/contact-center.ts';
import { TestCenter, type TestPlan } from '../../support/center-builder.ts';
import { CenterFarEnd } from '../../support/center-far-end.ts';
import {
  ask,
  block,
  endFlow,
  firstAgent,
  flowOf,
  hangUp,
  hook,
  menu,
  music,
  say,
  setAgentQueue,
  setQueue,
  toQueue,
} from '../../support/center-flows.ts';

const plan: TestPlan = {
  queues: { sales: { maxContacts: 4 }, support: {} },
  profiles: { both: [{ queue: 'sales' }, { queue: 'support', priority: 2, delay: 10 }], helpers: [{ queue: 'support' }] },
  agents: {
    ada: { profile: 'both' },
    grace: { profile: 'both', afterContactWorkSeconds: 15 },
    linus: { profile: 'helpers', autoAccept: true, afterContactWorkSeconds: 5 },
  },
  flows: {
    main: flowOf(
      hook('survey', 'CustomerRemaining', 'survey', 'wait-flow'),
      hook('wait-flow', 'CustomerQueue', 'waiting', 'menu'),
      menu('menu', 'Choose.', { '1': 'sales', '2': 'support', '3': 'last', '4': 'own', '5': 'back' }, 'bye'),
      firstAgent('last', 'ada', 20, 'sales'),
      setQueue('sales', 'sales', 'queue'),
      setQueue('support', 'support', 'queue'),
      setAgentQueue('own', 'grace', 'queue'),
      setQueue('back', 'sales', 'plan'),
      block(
        'plan',
        'CreateCallbackContact',
        { InitialCallDelaySeconds: '20', MaximumConnectionAttempts: '1', RetryDelaySeconds: '30' },
        { next: 'bye', errors: { NoMatchingError: 'bye' } },
      ),
      toQueue(),
      hangUp(),
    ),
    waiting: {
      type: 'CUSTOMER_QUEUE',
      document: flowOf(
        music('loop', ['Please wait a while.'], { everySeconds: 15, next: 'ask' }),
        menu('ask', 'One to go to support, two to leave.', { '1': 'move', '2': 'bye' }, 'loop'),
        block(
          'move',
          'DequeueContactAndTransferToQueue',
          { QueueId: 'support' },
          { next: 'end', errors: { QueueAtCapacity: 'loop', NoMatchingError: 'loop' } },
        ),
        endFlow(),
        hangUp(),
      ),
    },
    survey: flowOf(
      ask('rate', 'Rate us.', 'again'),
      menu('again', 'Nine for more.', { '9': 'set' }, 'bye'),
      setQueue('set', 'sales', 'queue'),
      toQueue(),
      hangUp(),
    ),
    thanks: flowOf(say('thanks', 'Thanks.', 'bye'), hangUp()),
  },
};
const AGENTS = ['ada', 'grace', 'linus'];
const STATUSES = ['Available', 'Available', 'Available', 'Available', 'Break', 'Offline'];
const KEYS = ['1', '2', '3', '4', '5', '9', '#'];
const VERBS = ['accept', 'accept', 'accept', 'reject', 'hangUp', 'clear', 'clear', 'hold', 'resume'] as const;

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('dial' as const), key: fc.constantFrom(...KEYS) }) },
  { weight: 5, arbitrary: fc.record({ type: fc.constant('press' as const), who: fc.nat(20), key: fc.constantFrom(...KEYS) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('hang-up' as const), who: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('stop' as const), who: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('far-end' as const), answers: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('status' as const), agent: fc.constantFrom(...AGENTS), status: fc.constantFrom(...STATUSES) }),
  },
  {
    weight: 12,
    arbitrary: fc.record({ type: fc.constant('act' as const), agent: fc.constantFrom(...AGENTS), verb: fc.constantFrom(...VERBS) }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('time' as const), seconds: fc.constantFrom(0.3, 1, 4, 4, 12, 25, 130) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Callers, agents and the world outside, doing what comes to mind. */
class Chaos {
  readonly world = new CenterFarEnd();
  readonly center = new TestCenter({ ...plan, ports: this.world.ports });
  readonly legs: CallLeg[] = [];
  readonly desks = new Map(AGENTS.map((name) => [name, this.center.agent(name).desk]));

  do(what: Step): void {
    try {
      this.#try(what);
    } catch (error) {
      if (!(error instanceof CenterError)) throw error;
    }
  }

  #try(what: Step): void {
    if (what.type === 'dial') this.legs.push(this.center.call().press(what.key).leg);
    if (what.type === 'time') this.center.seconds(what.seconds);
    if (what.type === 'press') this.#leg(what.who)?.press(what.key);
    if (what.type === 'hang-up') this.#leg(what.who)?.hangUp();
    if (what.type === 'stop') this.center.center.stopContact(this.#leg(what.who)?.contactId ?? '');
    if (what.type === 'status') this.desks.get(what.agent)?.setState(what.status);
    if (what.type === 'far-end') {
      const call = this.world.calls.at(-1);
      if (what.answers && call) this.legs.push(call.answer(() => {}));
      else call?.fail();
    }
    if (what.type === 'act') {
      const desk = this.desks.get(what.agent);
      for (const { contactId } of desk?.view().contacts ?? []) desk?.[what.verb](contactId);
    }
  }

  #leg(who: number): CallLeg | undefined {
    return this.legs[who % Math.max(1, this.legs.length)];
  }

  get initiated(): string[] {
    return this.center.trace.flatMap((event) => (event.type === 'contact' && event.state === 'initiated' ? [event.contactId] : []));
  }

  /** Contact → agents who ring for it, talk to it or hold it. */
  get holders(): Map<string, string[]> {
    const holders = new Map<string, string[]>();
    for (const [agent, desk] of this.desks) {
      for (const contact of desk.view().contacts.filter(isLive))
        holders.set(contact.contactId, [...(holders.get(contact.contactId) ?? []), agent]);
    }
    return holders;
  }
}

const isLive = (contact: AgentContactView): boolean => ['INCOMING', 'CONNECTING', 'CONNECTED', 'CONNECTED_ONHOLD'].includes(contact.state);

/** What must never be, in words; empty when all is well. */
const faults = (chaos: Chaos): string[] => {
  const { journal, records } = chaos.center;
  const recorded = new Set(records.map((record) => record.ContactId));
  const found: string[] = [];
  // Live contacts are exactly those in the journal: nobody is both live and recorded, or neither.
  for (const id of chaos.initiated)
    if (journal.has(id) === recorded.has(id)) found.push(`${id} is ${recorded.has(id) ? 'live and recorded' : 'lost'}`);
  for (const [id, agents] of chaos.holders) {
    if (agents.length > 1) found.push(`${id} is held by ${agents.join(' and ')}`);
    if (!journal.has(id)) found.push(`${id} is held by ${agents[0]} though it is over`);
  }
  for (const [name, desk] of chaos.desks) if (desk.view().contacts.filter(isLive).length > 1) found.push(`${name} has several calls`);
  return found;
};

test('whatever callers and agents do, no contact is lost, held by two agents, or without its one record', () => {
  const reached = { talk: 0, survey: 0, callback: 0, move: 0 };
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 120, size: 'max' }), (steps) => {
      const chaos = new Chaos();
      for (const what of steps) {
        chaos.do(what);
        expect(faults(chaos)).toEqual([]);
      }
      const { trace, records, journal, clock } = chaos.center;
      reached.talk += trace.filter((event) => event.type === 'agent' && event.state === 'CONNECTED').length;
      reached.survey += trace.filter((event) => event.type === 'flow-started' && event.flow.id === 'survey').length;
      reached.callback += chaos.world.calls.length;
      reached.move += trace.filter((event) => event.type === 'queue' && event.state === 'transferred').length;

      chaos.center.center.close();

      expect(records.map((record) => record.ContactId).sort()).toEqual([...chaos.initiated].sort());
      expect(journal.size).toBe(0);
      expect(clock.pending).toBe(0);
    }),
    { numRuns: 40, seed: 20_261_121 },
  );
  // The property says nothing about what is never reached.
  for (const [what, count] of Object.entries(reached)) expect([what, count > 0]).toEqual([what, true]);
});
