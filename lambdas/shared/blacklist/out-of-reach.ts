import { describeError } from '../logging/describe-error.ts';
import type { Log } from '../logging/logger.ts';
import type { Settings } from '../settings/settings.ts';
import type { Verdict } from './verdict.ts';

/** Faults of the deployment, not of the moment: they stay loud even when callers are let through. */
const DEPLOYMENT_FAULTS = new Set([
  'AccessDeniedException',
  'ResourceNotFoundException',
  'ValidationException',
  'UnrecognizedClientException',
  'FunctionError',
]);

/**
 * The verdict when the list cannot be read. `refuse` (fail closed): whatever the fault, the caller is blocked, without an entry.
 * `allow` (fail open): not blocked; a fault of the deployment (a missing permission) is thrown, so that the flow takes its error branch,
 * which lets the caller through as well, and somebody notices. So are unreadable settings: nobody has said what to do then.
 */
export async function verdictOutOfReach(fault: unknown, settings: () => Promise<Settings>, log: Log): Promise<Verdict> {
  const { onError } = (await settings()).section('blacklist');
  log.error(`The blacklist is out of reach; callers are ${onError === 'refuse' ? 'refused' : 'let through'}.`, describeError(fault));
  if (onError === 'refuse') return { blocked: true };
  if (fault instanceof Error && DEPLOYMENT_FAULTS.has(fault.name)) throw fault;
  return { blocked: false };
}
