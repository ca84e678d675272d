import { type Demand, meets } from './demand.ts';
import { OrderedSet } from './ordered-set.ts';
import type { ReadyAgent } from './ready-agents.ts';
import { byTurn, type Waiting } from './waiting.ts';

interface Bucket {
  readonly waiting: OrderedSet<Waiting>;
  readonly demand?: Demand;
}

/**
 * One queue. Contacts that anybody may take wait in one ordered set; those whose routing criteria ask for named agents wait
 * under each of these agents, those that ask for proficiencies wait with all who ask for the same. So an agent who becomes
 * free looks at the head of a few sets, however many contacts wait.
 */
export class Lane {
  readonly #everyone = new OrderedSet<Waiting>(byTurn);
  /** In order of arrival. */
  readonly #arrivals = new Map<string, Waiting>();
  readonly #open = new OrderedSet<Waiting>(byTurn);
  readonly #byAgent = new Map<string, Bucket>();
  readonly #byDemand = new Map<string, Bucket>();
  readonly #filedUnder = new Map<string, Demand | null>();

  get size(): number {
    return this.#arrivals.size;
  }

  /** When the contact that has been in this queue longest came; undefined when the queue is empty. */
  get oldestSince(): number | undefined {
    for (const waiting of this.#arrivals.values()) return waiting.enqueuedAt;
    return undefined;
  }

  /** 1 = next. */
  position(waiting: Waiting): number {
    return this.#everyone.rank(waiting) + 1;
  }

  enter(waiting: Waiting): void {
    this.#arrivals.set(waiting.contactId, waiting);
    this.#everyone.add(waiting);
  }

  leave(waiting: Waiting): void {
    this.unfile(waiting);
    this.#everyone.delete(waiting);
    this.#arrivals.delete(waiting.contactId);
  }

  /** Changes what its turn depends on; it keeps its age in this queue. */
  rearrange(waiting: Waiting, change: () => void): void {
    this.unfile(waiting);
    this.#everyone.delete(waiting);
    change();
    this.#everyone.add(waiting);
  }

  /** Makes the contact be found by the agents who may take it now. */
  file(waiting: Waiting): void {
    this.unfile(waiting);
    const demand = waiting.criteria?.demand ?? null;
    this.#filedUnder.set(waiting.contactId, demand);
    if (demand === null) this.#open.add(waiting);
    else for (const [bucket] of this.#bucketsOf(demand)) bucket.waiting.add(waiting);
  }

  unfile(waiting: Waiting): void {
    const demand = this.#filedUnder.get(waiting.contactId);
    if (demand === undefined) return;
    this.#filedUnder.delete(waiting.contactId);
    if (demand === null) this.#open.delete(waiting);
    else {
      for (const [bucket, forget] of this.#bucketsOf(demand)) {
        bucket.waiting.delete(waiting);
        if (bucket.waiting.size === 0) forget();
      }
    }
  }

  /** The contact this agent would get from this queue: the first in turn that has waited since `latest` or longer. */
  firstFor(agent: ReadyAgent, latest: number): Waiting | undefined {
    let best = firstWaitingSince(this.#open, latest);
    const consider = (bucket: Bucket | undefined): void => {
      const candidate = bucket && firstWaitingSince(bucket.waiting, latest);
      if (candidate && (!best || byTurn(candidate, best) < 0)) best = candidate;
    };
    consider(this.#byAgent.get(agent.id));
    for (const bucket of this.#byDemand.values()) if (bucket.demand && meets(agent, bucket.demand)) consider(bucket);
    return best;
  }

  #bucketsOf(demand: Demand): [Bucket, () => void][] {
    if (demand.kind === 'agents') return [...demand.ids].map((id) => bucketIn(this.#byAgent, id));
    return [bucketIn(this.#byDemand, keyOf(demand), demand)];
  }
}

const bucketIn = (buckets: Map<string, Bucket>, key: string, demand?: Demand): [Bucket, () => void] => {
  const bucket = buckets.get(key) ?? { waiting: new OrderedSet<Waiting>(byTurn), demand };
  buckets.set(key, bucket);
  return [bucket, () => buckets.delete(key)];
};

const keyOf = (demand: Demand): string =>
  JSON.stringify(demand, (_key, value: unknown) => (value instanceof Set ? [...value].sort() : value));

/** Within one priority the first is also the oldest, so a too young one ends the search there: one look per priority. */
const firstWaitingSince = (waiting: OrderedSet<Waiting>, latest: number): Waiting | undefined => {
  let candidate = waiting.first;
  while (candidate && candidate.waitsSince > latest) {
    const { priority } = candidate;
    candidate = waiting.firstFrom((other) => other.priority - (priority + 1));
  }
  return candidate;
};
