const LARGEST_BLOCK = 256;

/**
 * Items kept in order, in blocks of bounded size: adding, removing and finding cost the same with a hundred thousand items
 * as with a hundred, near enough. The order must be total (no two items compare as 0) and must not change while an item is in.
 */
export class OrderedSet<T> {
  readonly #compare: (left: T, right: T) => number;
  readonly #blocks: T[][] = [];
  #size = 0;

  constructor(compare: (left: T, right: T) => number) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#size;
  }

  get first(): T | undefined {
    return this.#blocks[0]?.[0];
  }

  /** False: it was in already. */
  add(item: T): boolean {
    const last = this.#blocks.length - 1;
    // Most items come last: new contacts wait the shortest, new agents are idle the shortest.
    const at = Math.min(
      this.#blockFor((other) => this.#compare(other, item)),
      Math.max(last, 0),
    );
    let block = this.#blocks[at];
    if (!block) {
      block = [];
      this.#blocks.push(block);
    }
    const index = lowerBound(block, (other) => this.#compare(other, item));
    const there = block[index];
    if (there !== undefined && this.#compare(there, item) === 0) return false;
    block.splice(index, 0, item);
    if (block.length > LARGEST_BLOCK) this.#blocks.splice(at + 1, 0, block.splice(LARGEST_BLOCK >> 1));
    this.#size += 1;
    return true;
  }

  /** False: it was not in. */
  delete(item: T): boolean {
    const at = this.#blockFor((other) => this.#compare(other, item));
    const block = this.#blocks[at];
    if (!block) return false;
    const index = lowerBound(block, (other) => this.#compare(other, item));
    const there = block[index];
    if (there === undefined || this.#compare(there, item) !== 0) return false;
    block.splice(index, 1);
    if (block.length === 0) this.#blocks.splice(at, 1);
    this.#size -= 1;
    return true;
  }

  /** First item for which `side` is not negative (negative: the item lies before what is sought). */
  firstFrom(side: (item: T) => number): T | undefined {
    const block = this.#blocks[this.#blockFor(side)];
    return block?.[lowerBound(block, side)];
  }

  /** How many items lie before this one. */
  rank(item: T): number {
    const at = this.#blockFor((other) => this.#compare(other, item));
    let before = 0;
    for (let index = 0; index < at; index += 1) before += this.#blocks[index]?.length ?? 0;
    const block = this.#blocks[at];
    return before + (block ? lowerBound(block, (other) => this.#compare(other, item)) : 0);
  }

  *[Symbol.iterator](): Generator<T> {
    for (const block of this.#blocks) yield* block;
  }

  /** Index of the first block whose last item is not before what is sought; the number of blocks when there is none. */
  #blockFor(side: (item: T) => number): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.#blocks[middle];
      const last = block?.[block.length - 1];
      if (last !== undefined && side(last) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const lowerBound = <T>(items: readonly T[], side: (item: T) => number): number => {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && side(item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};
