import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import type { FlowType } from '../document.ts';
import { end, failure } from '../outcome.ts';
import { idOrPath } from '../parameters/values.ts';

/** Types that a flow may be handed to (documented). */
const TARGETS: ReadonlySet<FlowType> = new Set<FlowType>(['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER']);

export const transferToFlow = defineAction({
  type: 'TransferToFlow',
  block: 'Transfer to flow',
  logName: 'Transfer',
  summary: 'Ends this flow and starts another one for the same contact.',
  parameters: v.strictObject({ ContactFlowId: idOrPath('Id or ARN of a published inbound or transfer flow.') }),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['flows'],
  support: 'whole',
  run({ ContactFlowId }, { ports }) {
    const flow = ports.flows.flow(ContactFlowId);
    if (flow === undefined || !flow.published) return failure('NoMatchingError', `no published flow ${ContactFlowId}`);
    if (!TARGETS.has(flow.type)) return failure('NoMatchingError', `flow ${flow.name} is of type ${flow.type}`);
    return end({ type: 'transfer-to-flow', flowId: ContactFlowId });
  },
  log: ({ ContactFlowId }) => [{ ContactFlowId }],
});
