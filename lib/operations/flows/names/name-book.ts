import type { NameKind } from '../../../flow-language/names/name-kinds.ts';
import { scanNames } from '../../../flow-language/names/scan-names.ts';

/** A resource of the instance that flows may refer to. */
export interface NamedResource {
  kind: NameKind;
  name: string;
  /** Absent for functions, which have only an ARN. */
  id?: string;
  arn: string;
}

/** A resource as a text refers to it: `suffix` is the `:version`, `:alias` or `:$LATEST` behind it, or empty. */
export interface Reference {
  kind: NameKind;
  name: string;
  suffix: string;
}

const written = ({ kind, name }: { kind: NameKind; name: string }): string => `\${${kind}:${name}}`;

/** `${kind:name}` reads back as that very name: one with `}` in it, or none at all, would not. */
const isWritable = (resource: NamedResource): boolean => {
  const [first] = scanNames(written(resource));
  return first?.kind === resource.kind && first.name === resource.name && first.end === written(resource).length;
};

/** Ids, ARNs and names of an instance, each way. A name that several resources of a kind share names none of them. */
export class NameBook {
  readonly #byArn = new Map<string, NamedResource>();
  readonly #byId = new Map<string, NamedResource>();
  readonly #byName = new Map<string, NamedResource | 'several'>();
  readonly #unread: ReadonlyMap<NameKind, string>;

  /** `unread`: kinds that could not be listed, and why. */
  constructor(resources: Iterable<NamedResource>, unread: ReadonlyMap<NameKind, string> = new Map()) {
    this.#unread = unread;
    for (const resource of resources) this.add(resource);
  }

  add(resource: NamedResource): void {
    const name = written(resource);
    const twin = this.#byName.get(name);
    this.#byName.set(name, twin === undefined || (twin !== 'several' && twin.arn === resource.arn) ? resource : 'several');
    this.#byArn.set(resource.arn, resource);
    if (resource.id !== undefined) this.#byId.set(`${resource.kind}/${resource.id}`, resource);
  }

  /** What an ARN refers to. */
  byArn(text: string): Reference | undefined {
    return text.startsWith('arn:') ? this.#refer(text, (head) => this.#byArn.get(head)) : undefined;
  }

  /** What a bare id refers to where a resource of that kind is meant. */
  byId(kind: NameKind, text: string): Reference | undefined {
    return this.#refer(text, (head) => this.#byId.get(`${kind}/${head}`));
  }

  arnOf(kind: NameKind, name: string): string | undefined {
    const found = this.#byName.get(written({ kind, name }));
    return found === undefined || found === 'several' ? undefined : found.arn;
  }

  names(kind: NameKind): string[] {
    return [...this.#byName.values()].flatMap((found) => (found !== 'several' && found.kind === kind ? [found.name] : []));
  }

  isShared(kind: NameKind, name: string): boolean {
    return this.#byName.get(written({ kind, name })) === 'several';
  }

  /** Why names of this kind are not known; undefined when they are. */
  whyUnread(kind: NameKind): string | undefined {
    return this.#unread.get(kind);
  }

  get unread(): ReadonlyMap<NameKind, string> {
    return this.#unread;
  }

  #refer(text: string, find: (head: string) => NamedResource | undefined): Reference | undefined {
    const whole = find(text);
    const colon = whole === undefined ? text.lastIndexOf(':') : text.length;
    const found = whole ?? (colon > 0 ? find(text.slice(0, colon)) : undefined);
    if (found === undefined || !isWritable(found) || this.isShared(found.kind, found.name)) return undefined;
    return { kind: found.kind, name: found.name, suffix: text.slice(colon) };
  }
}
