import type { CallLeg, ContactCenter } from '../../emulator/contact-center.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import type { TestCase } from '../../flow-language/testing-language/test-case.ts';
import { callerOf, entryNumber } from './entry-number.ts';

/** What marks a simulated contact (documented). */
const SIMULATED = { 'connect:ValidationTestType': { ValueString: 'EXPERIENCE_VALIDATION' } };

/** Begins the contact of a test: a call, or a chat that a customer starts. Throws an error that says what keeps it from beginning. */
export const startContact = (
  center: ContactCenter,
  { entryPoint, attributes }: TestCase,
  onTrace: (event: TraceEvent) => void,
): CallLeg => {
  if (entryPoint?.type === 'CHAT') {
    if (entryPoint.flowId === undefined) throw new Error('the entry point names no flow: give ChatEntryPointParameters a FlowId');
    const chat = center.startContact?.({ channel: 'CHAT', flowId: entryPoint.flowId, attributes, onTrace });
    if (chat === undefined) throw new Error('chats are not emulated');
    return chat;
  }
  const to = entryNumber(entryPoint, center.inventory);
  const leg = center.dial({ to, from: callerOf(entryPoint), onTrace, segmentAttributes: SIMULATED });
  center.setContactAttributes(leg.contactId, { ...attributes });
  return leg;
};
