import { FLOW_TYPE_NAMES } from '../../lib/cloud/sources/flow-type-names.ts';
import type { FlowType } from '../../lib/flow-language/document.ts';
import { parseFlow } from '../../lib/flow-language/parse-flow.ts';
import { validateFlow } from '../../lib/flow-language/validate-flow.ts';
import { designer, type ShippedFlow, shippedFlows } from './support/shipped-flows.ts';

const typeOf = (flow: ShippedFlow): FlowType | undefined => (flow.isModule ? 'MODULE' : FLOW_TYPE_NAMES.get(designer(flow).type ?? ''));
const problemsOf = (flow: ShippedFlow, text: string) => {
  const parsed = parseFlow(text);
  const type = typeOf(flow);
  if (type === undefined) throw new Error(`${flow.name} is of no known type`);
  return parsed.ok ? validateFlow(parsed.document, { type }) : parsed.problems;
};

describe('the service', () => {
  it.each(shippedFlows.map((flow) => [flow.name, flow] as const))('takes %s without a word', (_, flow) => {
    expect(problemsOf(flow, flow.text)).toEqual([]);
  });

  it.each(shippedFlows.map((flow) => [flow.name, flow] as const))('refuses %s when a block is of an unknown type', (_, flow) => {
    const [first] = flow.document.Actions;
    expect(problemsOf(flow, flow.text.replace(`"Type": "${first?.Type}"`, '"Type": "PlayPrompt"'))).not.toEqual([]);
  });

  it('has one flow of each type that a voice call runs', () => {
    const types = shippedFlows.map(typeOf);
    expect(new Set(types)).toEqual(
      new Set([
        'CONTACT_FLOW',
        'CUSTOMER_QUEUE',
        'AGENT_WHISPER',
        'CUSTOMER_WHISPER',
        'OUTBOUND_WHISPER',
        'CUSTOMER_HOLD',
        'AGENT_HOLD',
        'AGENT_TRANSFER',
        'QUEUE_TRANSFER',
        'MODULE',
      ]),
    );
  });
});
