import { CenterError } from '../center-error.ts';
import type { Named } from './types.ts';

export type ShelfChange<T> = { type: 'put'; item: T; previous: T | undefined } | { type: 'removed'; item: T };

/** All resources of one kind, in the order of their creation. Look-ups take an id or an ARN, each with or without `:version`. */
export class Shelf<T extends Named> {
  readonly #kind: string;
  readonly #hasOwnName: (item: T) => boolean;
  readonly #items = new Map<string, T>();
  readonly #idByArn = new Map<string, string>();
  readonly #idByName = new Map<string, string>();
  readonly #watchers = new Set<(change: ShelfChange<T>) => void>();

  /** `hasOwnName`: false for items whose name is only a label and need not be unique. */
  constructor(kind: string, hasOwnName: (item: T) => boolean = () => true) {
    this.#kind = kind;
    this.#hasOwnName = hasOwnName;
  }

  get size(): number {
    return this.#items.size;
  }

  get(idOrArn: string): T | undefined {
    const plain = withoutVersion(idOrArn);
    return this.#items.get(this.#idByArn.get(plain) ?? plain);
  }

  byName(name: string): T | undefined {
    const id = this.#idByName.get(name);
    return id === undefined ? undefined : this.#items.get(id);
  }

  /** As `get`; throws CenterError `ResourceNotFound`. */
  require(idOrArn: string): T {
    const item = this.get(idOrArn);
    if (!item) throw new CenterError('ResourceNotFound', `There is no ${this.#kind} ${JSON.stringify(idOrArn)} in this instance.`);
    return item;
  }

  list(): T[] {
    return [...this.#items.values()];
  }

  /** Creates the item, or replaces the one of the same id, which keeps its place. Throws CenterError `DuplicateResource`. */
  put(item: T): T {
    const previous = this.#items.get(item.id);
    if (this.#hasOwnName(item)) {
      const owner = this.#idByName.get(item.name);
      if (owner !== undefined && owner !== item.id) {
        throw new CenterError('DuplicateResource', `A ${this.#kind} named ${JSON.stringify(item.name)} exists already (id ${owner}).`);
      }
    }
    if (previous) this.#forgetKeys(previous);
    this.#items.set(item.id, item);
    this.#idByArn.set(item.arn, item.id);
    if (this.#hasOwnName(item)) this.#idByName.set(item.name, item.id);
    for (const watcher of this.#watchers) watcher({ type: 'put', item, previous });
    return item;
  }

  /** False: there was none. */
  remove(idOrArn: string): boolean {
    const item = this.get(idOrArn);
    if (!item) return false;
    this.#items.delete(item.id);
    this.#forgetKeys(item);
    for (const watcher of this.#watchers) watcher({ type: 'removed', item });
    return true;
  }

  /** Called after each change, synchronously. Returns the way to stop it. */
  watch(watcher: (change: ShelfChange<T>) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #forgetKeys(item: T): void {
    this.#idByArn.delete(item.arn);
    if (this.#idByName.get(item.name) === item.id) this.#idByName.delete(item.name);
  }
}

/** `…/contact-flow/<id>:$LATEST`, `…:3`, `<id>:alias` name the same resource as the plain form (documented for flows and modules). */
const withoutVersion = (idOrArn: string): string => {
  const slash = idOrArn.lastIndexOf('/');
  if (slash < 0 && idOrArn.startsWith('arn:')) return idOrArn;
  const colon = idOrArn.indexOf(':', slash + 1);
  return colon < 0 ? idOrArn : idOrArn.slice(0, colon);
};
