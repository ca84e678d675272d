import type { AssistantsPort } from '../../flow-language/ports/media-streams-port.ts';
import type { Inventory } from '../inventory/inventory.ts';

/** Sessions of assistants: an ARN beside the assistant's (documented form), and nobody behind it. */
export const assistantsPort = (inventory: Inventory): AssistantsPort => ({
  openSession: (assistantArn) => {
    const assistant = inventory.assistants.get(assistantArn);
    return assistant && `${assistant.arn.replace(':assistant/', ':session/')}/${inventory.newId()}`;
  },
});
