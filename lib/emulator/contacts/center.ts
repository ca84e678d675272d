import type { StartFlow } from '../../flow-language/engine/start-flow.ts';
import type { ClockPort, FlowPorts } from '../../flow-language/ports.ts';
import type { AgentFloor } from '../agents/agent-floor.ts';
import type { CenterPorts } from '../contact-center.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { Line } from '../media/line.ts';
import type { Outbox } from '../outbox.ts';
import type { Router } from '../routing/router.ts';
import type { WaitEstimates } from '../routing/wait-estimates.ts';
import type { Contact } from './contact.ts';
import type { ContactRegistry } from './contact-registry.ts';

/** Whom a flow talks to. */
export type Hearer = 'customer' | 'agent';

/** What the steps of contacts work with. */
export interface Center {
  readonly ports: CenterPorts;
  readonly inventory: Inventory;
  /** Timers fire inside the outbox, so that what they cause is told in order. */
  readonly clock: ClockPort;
  readonly outbox: Outbox;
  readonly contacts: ContactRegistry;
  readonly router: Router;
  readonly estimates: WaitEstimates;
  readonly floor: AgentFloor;
  /** `written`: a chat. */
  newLine(present: boolean, written?: boolean): Line;
  readonly startFlow: StartFlow;
  readonly maximumCalls: number;
  flowPorts(contact: Contact, line: Line, hearer: Hearer): FlowPorts;
}
