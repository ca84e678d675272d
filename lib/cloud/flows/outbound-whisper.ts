import { collectNames } from '../../flow-language/names/collect-names.ts';
import type { NameKind } from '../../flow-language/names/name-kinds.ts';
import { flowProblemText } from '../sources/flow-problem-text.ts';
import { type FlowSource, flowKey } from '../sources/flow-source.ts';
import { referredFlows } from './order-flows.ts';

/** The flow that whispers on outbound calls of every queue. */
export interface OutboundWhisper {
  name: string;
  /** The flow with all that it names, in the order in which they are created. */
  flows: FlowSource[];
}

/** What is there before queues are. */
const EARLY: ReadonlySet<NameKind> = new Set<NameKind>(['prompt', 'hours', 'number', 'message', 'flow', 'module']);

/**
 * A queue names its outbound whisper flow, the only hook that no flow can set, so that flow is created before the queues and can name neither
 * them nor functions. A center has one such flow or none; without one, Connect's default whispers.
 */
export function findOutboundWhisper(ordered: readonly FlowSource[]): { whisper?: OutboundWhisper; problems: string[] } {
  const whispers = ordered.filter((flow) => flow.type === 'OUTBOUND_WHISPER');
  const [whisper, second] = whispers;
  if (whisper === undefined) return { problems: [] };
  if (second !== undefined) {
    return { problems: [`${second.file}: is a second outbound whisper flow beside ${whisper.file}. Queues take one; keep one of them.`] };
  }
  const flows = withAllNamed(whisper, ordered);
  const problems = flows.flatMap((flow) =>
    collectNames(flow.document)
      .filter(({ kind }) => !EARLY.has(kind))
      .map((use) =>
        flowProblemText(flow.file, {
          ...use,
          message: `Names ${use.kind} "${use.name}", which is created after the queues, while queues need this flow`,
          cure: 'An outbound whisper flow names prompts, hours, numbers and messages only, and so do the modules it uses.',
        }),
      ),
  );
  return { whisper: { name: whisper.name, flows }, problems };
}

function withAllNamed(flow: FlowSource, ordered: readonly FlowSource[]): FlowSource[] {
  const wanted = new Set([flowKey(flow)]);
  for (const candidate of [...ordered].reverse())
    if (wanted.has(flowKey(candidate))) for (const key of referredFlows(candidate)) wanted.add(key);
  return ordered.filter((candidate) => wanted.has(flowKey(candidate)));
}
