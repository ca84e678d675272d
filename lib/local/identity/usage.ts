import type { UsedPermission } from './identity.ts';

/** Counts what each role asked for, so that unused permissions can be told. */
export class Usage {
  readonly #counts = new Map<string, UsedPermission>();

  record(use: Omit<UsedPermission, 'count'>): void {
    const key = JSON.stringify([use.roleArn, use.action, use.resource, use.allowed]);
    const known = this.#counts.get(key);
    if (known) known.count += 1;
    else this.#counts.set(key, { ...use, count: 1 });
  }

  list(): UsedPermission[] {
    return [...this.#counts.values()].map((use) => ({ ...use }));
  }
}
