import type { StartFlow } from '../../flow-language/engine/start-flow.ts';
import type { ClockPort } from '../../flow-language/ports.ts';
import { AgentFloor } from '../agents/agent-floor.ts';
import type { CenterPorts } from '../contact-center.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { soundFinder } from '../media/find-sound.ts';
import { Line } from '../media/line.ts';
import { Outbox } from '../outbox.ts';
import { flowPorts } from '../ports/flow-ports.ts';
import { Router } from '../routing/router.ts';
import { WaitEstimates } from '../routing/wait-estimates.ts';
import type { Center } from './center.ts';
import { ContactRegistry } from './contact-registry.ts';
import { offer } from './offer.ts';

const DEFAULT_MAXIMUM_CALLS = 1000;

/** Puts the parts together. */
export const newCenter = (ports: CenterPorts, inventory: Inventory, startFlow: StartFlow): Center => {
  const outbox = new Outbox();
  const clock: ClockPort = {
    now: () => ports.clock.now(),
    after: (milliseconds, callback) => ports.clock.after(milliseconds, () => outbox.run(callback)),
  };
  const router = new Router({
    clock,
    inventory,
    soon: (step) => outbox.soon(step),
    offer: (contactId, agentId) => offer(center, contactId, agentId),
  });
  const floor = new AgentFloor({
    now: () => ports.clock.now(),
    newId: () => ports.newId(),
    inventory,
    router,
    outbox,
    agentEvent: (event) => ports.agentEvent(event),
  });
  const findSound = soundFinder(inventory, ports.mediaDurationMs && ((uri) => ports.mediaDurationMs?.(uri)));
  let plays = 0;
  const newPlayId = (): string => {
    plays += 1;
    return `play-${plays}`;
  };
  const center: Center = {
    ports,
    inventory,
    clock,
    outbox,
    contacts: new ContactRegistry(),
    router,
    estimates: new WaitEstimates(),
    floor,
    startFlow,
    maximumCalls: ports.maximumCalls ?? DEFAULT_MAXIMUM_CALLS,
    newLine: (present, written = false) => new Line({ clock, findSound, newPlayId, present, written }),
    flowPorts: (contact, line, hearer) => flowPorts(center, contact, line, hearer),
  };
  return center;
};
