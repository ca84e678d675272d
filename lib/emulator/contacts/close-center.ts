import { clearLeg } from '../agents/clear-leg.ts';
import type { Center } from './center.ts';
import { customerHangsUp } from './customer-hangs-up.ts';

/** Ends every live contact and all after-contact work, so that each record goes out; then the agents are signed out. */
export const closeCenter = (center: Center): void => {
  for (const agent of center.floor.list()) {
    agent.nextStatus = null;
    const offline = center.inventory.statuses.list().find((status) => status.type === 'OFFLINE');
    if (offline) agent.status = offline;
  }
  for (const contact of center.contacts.allLive()) customerHangsUp(center, contact, 'OTHER');
  for (const agent of center.floor.list()) for (const leg of [...agent.legs.values()]) clearLeg(center, leg);
  center.floor.signOutAll();
};
