import type { Log } from '../logging/logger.ts';
import type { Settings } from '../settings/settings.ts';
import type { BlacklistEntry } from './entry.ts';
import { verdictOutOfReach } from './out-of-reach.ts';
import { judge, type Verdict } from './verdict.ts';

export interface JudgePorts {
  prefixes(): Promise<BlacklistEntry[]>;
  settings(): Promise<Settings>;
  now(): number;
  log: Log;
}

/** The verdict on a number. An exact entry is enough: then the prefixes may be out of reach. */
export async function judgeCaller(e164: string, exact: Promise<BlacklistEntry[]>, ports: JudgePorts): Promise<Verdict> {
  const [exactRead, prefixRead] = await Promise.allSettled([exact, ports.prefixes()]);
  const entries = [exactRead, prefixRead].flatMap((read) => (read.status === 'fulfilled' ? read.value : []));
  const verdict = judge(e164, entries, ports.now());
  if (verdict.blocked) return verdict;
  const failed = [exactRead, prefixRead].find((read) => read.status === 'rejected');
  return failed === undefined ? verdict : verdictOutOfReach(failed.reason, ports.settings, ports.log);
}
