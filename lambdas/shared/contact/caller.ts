import { isWithheld } from '../../../lib/numbering/withheld.ts';
import type { FlowCall } from './flow-call.ts';

/** Who is meant. Withheld and unreadable numbers are nobody's: they have no ledger. */
export type Caller = { kind: 'number'; e164: string } | { kind: 'withheld' } | { kind: 'unreadable' };

/** The number that the flow passes, else the caller's. */
export function callerNumber(call: FlowCall): string | undefined {
  return call.parameters.get('number') ?? call.customerNumber;
}

/**
 * Connect delivers E.164 (documented), so the greeting needs no number library: only the marks that people put between digits go.
 */
export function callerOf(call: FlowCall): Caller {
  const number = callerNumber(call);
  if (number === undefined || isWithheld(number.slice(0, 64))) return { kind: 'withheld' };
  const e164 = readE164(number);
  return e164 === undefined ? { kind: 'unreadable' } : { kind: 'number', e164 };
}

/** `+` and 7 to 15 digits, or undefined. */
export function readE164(text: string): string | undefined {
  if (text.length > 64) return undefined;
  const bare = text.replace(/[\s().-]/g, '').replace(/^00/, '+');
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
}
