import type { Access } from '../../identity/identity.ts';
import type { Principal } from '../../identity/principal.ts';

/** Input as a handler sees it: required members are there, the model has checked that. */
export type Decoded<T> = { [K in keyof T]: Partial<Pick<T, K>> extends Pick<T, K> ? T[K] : Exclude<T[K], undefined> };

export interface Caller {
  principal: Principal;
  requestId: string;
}

/**
 * One emulated operation. `Input` and `Output` are the SDK's command types.
 * `access` names what the caller must be allowed to do; the action is `<prefix>:<Operation>` unless given. Without `access`
 * the operation needs that action on `*`.
 */
export interface Operation<Input, Output, Context> {
  access?(input: Decoded<Input>, context: Context): (Omit<Access, 'action'> & { action?: string })[];
  run(input: Decoded<Input>, context: Context, caller: Caller): Omit<Output, '$metadata'> | Promise<Omit<Output, '$metadata'>>;
}

/** Operations by their API name. */
export type Operations<Context> = Readonly<Record<string, Operation<object, object, Context>>>;
