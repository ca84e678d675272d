import { type Answer, answer } from '../shared/answer.ts';
import { countHit } from '../shared/blacklist/count-hit.ts';
import { exactEntries } from '../shared/blacklist/exact-entries.ts';
import { type JudgePorts, judgeCaller } from '../shared/blacklist/judge-caller.ts';
import { callerOf } from '../shared/contact/caller.ts';
import type { FlowCall } from '../shared/contact/flow-call.ts';
import { callerPartition, LEDGER_BLACKLIST } from '../shared/table/keys.ts';
import type { Table } from '../shared/table/table.ts';

export interface CheckPorts extends JudgePorts {
  table: Table;
}

/** The verdict that `customer-lookup` gives, for flows that need nothing else of the caller. */
export async function checkCaller(call: FlowCall, ports: CheckPorts): Promise<Answer> {
  const caller = callerOf(call);
  if (caller.kind !== 'number') return answer({ blocked: false });
  const { e164 } = caller;
  const exact = ports.table.query(callerPartition(e164), LEDGER_BLACKLIST).then((items) => exactEntries(items, e164));
  const verdict = await judgeCaller(e164, exact, ports);
  await countHit(ports.table, verdict, ports.log);
  const { entry } = verdict;
  return answer({ blocked: verdict.blocked, reason: entry?.reason, list: entry?.list, match: entry?.match });
}
