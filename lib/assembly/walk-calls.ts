import { intrinsicCall } from './intrinsics/index.ts';
import type { Intrinsic } from './intrinsics/intrinsic.ts';

export interface Call {
  place: string;
  name: string;
  argument: unknown;
  /** Undefined: no such function, or none that is emulated. */
  intrinsic: Intrinsic | undefined;
}

/** What to do with the inside of a call. `skip` leaves it out, a list of argument indices visits only those. */
export type Descent = 'all' | 'skip' | readonly number[];

/** Visits every call of an intrinsic function in a value, outer ones first. */
export const walkCalls = (value: unknown, place: string, conditions: boolean, visit: (call: Call) => Descent): void => {
  if (typeof value !== 'object' || value === null) return;
  const call = Array.isArray(value) ? undefined : intrinsicCall(value, conditions);
  if (!call) {
    for (const [key, inner] of Object.entries(value)) walkCalls(inner, `${place}.${key}`, conditions, visit);
    return;
  }
  const at = `${place}.${call.name}`;
  const descent = visit({ place: at, ...call });
  if (descent === 'skip') return;
  if (descent === 'all') walkCalls(call.argument, at, conditions, visit);
  else
    for (const index of descent)
      walkCalls(Array.isArray(call.argument) ? call.argument[index] : undefined, `${at}.${index}`, conditions, visit);
};
