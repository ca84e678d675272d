import { routeToAgent } from '../../../lambdas/agent-routing/route-to-agent.ts';
import { areaOverrides } from '../../../lambdas/area-routing/overrides.ts';
import { routeByArea } from '../../../lambdas/area-routing/route-by-area.ts';
import { lookUp } from '../../../lambdas/customer-lookup/look-up.ts';
import { readAsset } from '../../../lambdas/settings/read-asset.ts';
import { sampleWrites } from '../../../lambdas/settings/sample-writes.ts';
import { sectionItems } from '../../../lambdas/settings/section-writes.ts';
import { prefixEntries } from '../../../lambdas/shared/blacklist/prefix-entries.ts';
import { readFlowCall } from '../../../lambdas/shared/contact/flow-call.ts';
import { TABLE_DIRECTORY } from '../../../lambdas/shared/crm/table-directory.ts';
import { settingsReader } from '../../../lambdas/shared/settings/settings-reader.ts';
import { takeSurvey } from '../../../lambdas/survey-save/take-survey.ts';
import { makeSettings } from '../../../lib/cloud/settings/make-settings.ts';
import type { Inventory } from '../../../lib/emulator/inventory/inventory.ts';
import { MemoryTable } from '../../lambdas/support/memory-table.ts';
import { silentLog } from '../../lambdas/support/silent-log.ts';
import { center } from './shipped-inventory.ts';

export type ShippedFunction = (event: unknown) => Promise<unknown>;

const arnsByName = (items: readonly { name: string; arn: string }[]): Record<string, string> =>
  Object.fromEntries(items.map(({ name, arn }) => [name, arn]));

/** The domain of the functions that flows call, on a table in memory that holds the demo definition. */
export async function shippedFunctions(inventory: Inventory, now: () => number, figures: () => Record<string, string>) {
  const table = new MemoryTable();
  const asset = readAsset(JSON.stringify(makeSettings(center)));
  const arns = {
    queues: arnsByName(inventory.queues.list().filter((queue) => queue.type === 'STANDARD')),
    agents: arnsByName(inventory.users.list()),
    prompts: arnsByName(inventory.prompts.list()),
    flows: arnsByName(inventory.flows.list()),
  };
  table.put(...sectionItems(asset, arns));
  for (const write of sampleWrites(asset.samples, asset.company.timeZone)) await table.write(write);
  const log = silentLog();
  const settings = settingsReader(table, now, log);
  const ports = {
    table,
    now,
    log,
    settings,
    overrides: areaOverrides(table, now, log),
    prefixes: prefixEntries(table, now, log),
    directory: () => TABLE_DIRECTORY,
  };
  const functions: Record<string, ShippedFunction> = {
    'customer-lookup': (event) => lookUp(readFlowCall(event), ports),
    'area-routing': (event) => routeByArea(readFlowCall(event), ports),
    'agent-routing': (event) => routeToAgent(readFlowCall(event), ports),
    'survey-save': (event) => takeSurvey(readFlowCall(event), ports),
    'queue-position': async () => figures(),
  };
  return { table, functions };
}
