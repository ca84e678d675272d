import type { Inventory } from '../../emulator/inventory/inventory.ts';
import type { ConnectSite } from '../cloud/connect-site.ts';
import type { CenterInfo } from '../pages/protocol.ts';
import { resourceType } from '../resources/registry.ts';
import type { StoredResource } from '../state/resource-state.ts';

/** Languages that the flows switch contacts to, in the order of their first mention. */
const languagesOf = (inventory: Inventory): string[] => {
  const found = new Set<string>();
  for (const flow of [...inventory.flows.list(), ...inventory.modules.list()]) {
    for (const action of flow.document.Actions) {
      const code = action.Parameters?.LanguageCode;
      if (typeof code === 'string' && !code.startsWith('$')) found.add(code);
    }
  }
  return [...found];
};

const supportOf = (type: string): string => {
  const support = resourceType(type)?.support;
  if (support === undefined) return 'custom resource: its function runs';
  return support === 'whole' ? 'whole' : support.part;
};

const countTypes = (resources: readonly StoredResource[]): CenterInfo['resources'] => {
  const counts = new Map<string, number>();
  for (const { type } of resources) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([type, count]) => ({ type, count, support: supportOf(type) }));
};

/** What runs here, for pages and the command line. */
export const centerInfo = (site: ConnectSite, resources: readonly StoredResource[], ignored: CenterInfo['ignored']): CenterInfo => {
  const inventory = site.inventory;
  const numbers = inventory?.phoneNumbers.list() ?? [];
  const users = inventory?.users.list() ?? [];
  return {
    name: inventory?.instance.alias ?? '',
    languages: inventory ? languagesOf(inventory) : [],
    numbers: numbers.map(({ id, address, flowId }) => ({
      address,
      flow: flowId === undefined ? null : (inventory?.flows.get(flowId)?.name ?? null),
      description: site.numberDescriptions.get(id) ?? '',
    })),
    agents: users.map((user) => ({
      userName: user.name,
      name: `${user.firstName} ${user.lastName}`.trim(),
      extension: site.userExtensions.get(user.id) ?? null,
      routingProfile: inventory?.routingProfiles.get(user.routingProfileId)?.name ?? '',
    })),
    resources: countTypes(resources),
    ignored,
  };
};
