const JOINS_KEPT = 20;
const JOINS_NEEDED = 3;
const OLDEST_MS = 30 * 60_000;

/**
 * How long the contact at a place in a queue will probably wait. Connect does not publish its rule; ours (inferred) is the
 * pace of the latest joins in that queue. No figure is given before there is a pace to speak of.
 */
export class WaitEstimates {
  readonly #joins = new Map<string, number[]>();

  joined(queueId: string, now: number): void {
    const joins = this.#joins.get(queueId) ?? [];
    this.#joins.set(queueId, joins);
    joins.push(now);
    if (joins.length > JOINS_KEPT) joins.shift();
  }

  /** Whole seconds; undefined: no figure. */
  seconds(queueId: string, position: number, now: number): number | undefined {
    const joins = (this.#joins.get(queueId) ?? []).filter((joined) => joined >= now - OLDEST_MS);
    const [first] = joins;
    if (first === undefined || joins.length < JOINS_NEEDED) return undefined;
    return Math.ceil((position * (now - first)) / joins.length / 1000);
  }
}
