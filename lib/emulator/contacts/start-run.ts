import type { FlowEnd } from '../../flow-language/outcome.ts';
import type { FlowRecord } from '../../flow-language/ports.ts';
import type { Line } from '../media/line.ts';
import type { Center, Hearer } from './center.ts';
import type { Contact, Run } from './contact.ts';

/** Starts a flow; `onEnd` comes in a step of its own, never while the flow is being started, and not after `cancel`. */
export const startRun = (
  center: Center,
  contact: Contact,
  flow: FlowRecord,
  hearing: { line: Line; hearer: Hearer },
  onEnd: (end: FlowEnd) => void,
): Run => {
  let isCancelled = false;
  const run = center.startFlow({
    flow,
    ports: center.flowPorts(contact, hearing.line, hearing.hearer),
    onEnd: (end) =>
      center.outbox.soon(() => {
        if (!isCancelled) onEnd(end);
      }),
  });
  return {
    cancel: () => {
      isCancelled = true;
      run.cancel();
    },
  };
};

/** Starts a flow that the customer hears, in place of the one before. */
export const runForCustomer = (center: Center, contact: Contact, flow: FlowRecord, onEnd: (end: FlowEnd) => void): void => {
  stopRun(contact);
  contact.run = startRun(center, contact, flow, { line: contact.call.line, hearer: 'customer' }, (end) => {
    contact.run = null;
    onEnd(end);
  });
};

export const stopRun = (contact: Contact): void => {
  contact.runLimit?.();
  contact.runLimit = null;
  contact.run?.cancel();
  contact.run = null;
};
