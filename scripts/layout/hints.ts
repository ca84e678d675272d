import type { FlowAction } from '../../lib/flow-language/document.ts';
import { scanNames } from '../../lib/flow-language/names/scan-names.ts';
import { lonePath } from '../../lib/flow-language/references/scan-paths.ts';

/** What the designer shows of one parameter: a name for an ARN, or that the value is found during the call (exported). */
function hintOf(value: unknown): unknown {
  if (typeof value === 'string') return hintOfText(value);
  if (Array.isArray(value)) {
    const hints = value.map((item) => hintOf(item) ?? {});
    return hints.every((hint) => Object.keys(hint as object).length === 0) ? undefined : hints;
  }
  if (value === null || typeof value !== 'object') return undefined;
  const hints = Object.entries(value).flatMap(([key, item]) => {
    const hint = hintOf(item);
    return hint === undefined ? [] : [[key, hint] as const];
  });
  return hints.length === 0 ? undefined : Object.fromEntries(hints);
}

function hintOfText(text: string): unknown {
  if (lonePath(text) !== undefined) return { useDynamic: true };
  const [name, ...more] = scanNames(text);
  const isLone = name !== undefined && more.length === 0 && name.start === 0 && name.end === text.length;
  if (!isLone || name.kind === 'message') return undefined;
  return { displayName: name.kind === 'prompt' ? `${name.name}.wav` : name.name };
}

const isDynamic = (value: unknown): boolean => typeof value === 'string' && value.includes('$.');
const entries = (value: unknown): [string, unknown][] => (value !== null && typeof value === 'object' ? Object.entries(value) : []);

/** Members of the action's metadata that the designer needs to show names and dynamic values (exported). */
export function designerHints({ Type, Parameters = {} }: FlowAction): Record<string, unknown> {
  if (Type === 'Compare') return {};
  const parameters = hintOf(Parameters);
  const hints: Record<string, unknown> = parameters === undefined ? {} : { parameters };
  if (Type === 'UpdateContactAttributes') {
    const dynamicParams = entries(Parameters.Attributes).flatMap(([key, value]) => (isDynamic(value) ? [key] : []));
    return { ...hints, dynamicParams };
  }
  if (Type === 'InvokeLambdaFunction') {
    return {
      ...hints,
      dynamicMetadata: Object.fromEntries(entries(Parameters.LambdaInvocationAttributes).map(([key, value]) => [key, isDynamic(value)])),
    };
  }
  if (Type === 'MessageParticipantIteratively')
    return Parameters.InterruptFrequencySeconds === undefined ? hints : { ...hints, timeoutUnit: { value: 'sec' } };
  const hasPath = Object.values(Parameters).some((value) => typeof value === 'string' && lonePath(value) !== undefined);
  return hasPath ? { ...hints, useDynamic: true } : hints;
}
