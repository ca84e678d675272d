import { type Answer, answer } from '../shared/answer.ts';
import { countHit } from '../shared/blacklist/count-hit.ts';
import { exactEntries } from '../shared/blacklist/exact-entries.ts';
import { type JudgePorts, judgeCaller } from '../shared/blacklist/judge-caller.ts';
import { callerOf } from '../shared/contact/caller.ts';
import type { FlowCall } from '../shared/contact/flow-call.ts';
import type { CustomerDirectory } from '../shared/crm/customer-directory.ts';
import { screenPopUrl } from '../shared/crm/screen-pop.ts';
import type { Section } from '../shared/settings/sections.ts';
import { callerPartition, LEDGER } from '../shared/table/keys.ts';
import type { Table } from '../shared/table/table.ts';
import { findCustomer } from './find-customer.ts';
import { ledgerFacts } from './ledger-facts.ts';

export interface LookUpPorts extends JudgePorts {
  table: Table;
  directory(crm: Section<'crm'>): CustomerDirectory;
}

/**
 * All that the greeting needs to know of a number, by one query: blacklist, customer, last agent and open call-backs lie under one
 * prefix of the number's partition. Settings and prefix blacklist come from caches that are filled while the function starts.
 */
export async function lookUp(call: FlowCall, ports: LookUpPorts): Promise<Answer> {
  const caller = callerOf(call);
  if (caller.kind !== 'number') {
    return answer({ withheld: caller.kind === 'withheld', blocked: false, known: false, openCallback: false });
  }
  const { e164 } = caller;
  const ledger = ports.table.query(callerPartition(e164), LEDGER);
  const exact = ledger.then((items) => exactEntries(items, e164));
  const [verdict, { customer, crm }] = await Promise.all([
    judgeCaller(e164, exact, ports),
    ports.settings().then(async (settings) => {
      const section = settings.section('crm');
      return { crm: section, customer: await findCustomer(ports.directory(section), e164, ledger, ports.log) };
    }),
  ]);
  await countHit(ports.table, verdict, ports.log);
  // A verdict stands even when the ledger cannot be read; without one the flow must hear that the lookup failed.
  const items = verdict.blocked ? await ledger.catch(() => []) : await ledger;
  return answer({
    number: e164,
    withheld: false,
    blocked: verdict.blocked,
    blockReason: verdict.entry?.reason,
    blockList: verdict.entry?.list,
    known: customer !== undefined,
    customerId: customer?.id,
    customerName: customer?.name,
    customerLevel: customer?.level,
    customerLanguage: customer?.language,
    ownerAgent: customer?.ownerAgent,
    openItems: customer?.openItems,
    screenPopUrl: screenPopUrl(crm.screenPop, customer?.id),
    ...ledgerFacts(items, ports.now()),
  });
}
