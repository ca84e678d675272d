import type { Inventory } from '../../emulator/inventory/inventory.ts';
import type { EntryPoint } from '../../flow-language/testing-language/test-case.ts';

const SIMULATED_NUMBER = '+12025550199';
const SIMULATED_CALLER = '+12025550123';

type VoiceEntryPoint = Extract<EntryPoint, { type: 'VOICE_CALL' }>;

export const callerOf = (entryPoint: VoiceEntryPoint | undefined): string => entryPoint?.sourcePhoneNumber ?? SIMULATED_CALLER;

/** The number to dial, tied to the flow where the entry point names one. Throws an error that says what is missing. */
export const entryNumber = (entryPoint: VoiceEntryPoint | undefined, inventory: Inventory): string => {
  if (entryPoint === undefined) throw new Error('the test does not say where the call begins: give it Metadata.entryPoint');
  const { flowId, destinationPhoneNumber: address = SIMULATED_NUMBER } = entryPoint;
  if (flowId === undefined) return address;
  const flow = inventory.flows.get(flowId);
  if (flow === undefined) throw new Error(`the entry point names the flow ${JSON.stringify(flowId)}, which does not exist`);
  const born = { id: 'simulated', arn: inventory.arn('phoneNumber', 'simulated'), name: address, address, countryCode: 'US', type: 'DID' };
  inventory.phoneNumbers.put({ ...(inventory.phoneNumber(address) ?? born), flowId: flow.id });
  return address;
};
