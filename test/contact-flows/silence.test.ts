import { errorBranch, everyStep, key, next, type Step, speaks } from './support/call-graph.ts';
import { byName, everyAction } from './support/shipped-flows.ts';

const steps = everyStep();
const calls = steps.filter((step) => step.action.Type === 'InvokeLambdaFunction');
const PERSON = ['TransferContactToQueue', 'TransferContactToAgent', 'DequeueContactAndTransferToQueue'];
const isWhisper = (step: Step): boolean => step.flow.name.endsWith('-whisper');

/** Blocks where a call may end although nothing was said since `from`. */
function silentEnds(from: readonly Step[]): string[] {
  const seen = new Set<string>();
  const open = [...from];
  const silent: string[] = [];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (seen.has(key(step)) || speaks(step) || PERSON.includes(step.action.Type)) continue;
    seen.add(key(step));
    const following = next(step);
    // The end of a whisper is the beginning of the talk.
    if (following.length === 0 && !isWhisper(step)) silent.push(key(step));
    open.push(...following);
  }
  return silent;
}

const waits = new Map<string, number>();
/** Longest wait for functions, in seconds, that a call may meet from here until it hears something. */
function longestWait(step: Step): number {
  const known = waits.get(key(step));
  if (known !== undefined || speaks(step)) return known ?? 0;
  waits.set(key(step), 0);
  const own = step.action.Type === 'InvokeLambdaFunction' ? Number(step.action.Parameters?.InvocationTimeLimitSeconds) : 0;
  const wait = own + Math.max(0, ...next(step).map(longestWait));
  waits.set(key(step), wait);
  return wait;
}

/** A call that stands here can still come to such a block. */
const reaches = (from: Step, wanted: (step: Step) => boolean): boolean => {
  const seen = new Set<string>();
  const open = [from];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (wanted(step)) return true;
    if (seen.has(key(step))) continue;
    seen.add(key(step));
    open.push(...next(step));
  }
  return false;
};

describe('a caller never meets silence', () => {
  it('finds the functions of all flows', () => {
    expect(new Set(calls.map((step) => step.action.Parameters?.LambdaFunctionARN))).toEqual(
      new Set(['customer-lookup', 'area-routing', 'agent-routing', 'queue-position', 'survey-save'].map((name) => `\${lambda:${name}}`)),
    );
  });

  it.each(calls.map((step) => [key(step), step] as const))('%s: its error branch says something before the call can end', (_, step) => {
    const branch = errorBranch(step);
    expect(branch).toHaveLength(1);
    expect(silentEnds(branch)).toEqual([]);
  });

  it.each(calls.map((step) => [key(step), step] as const))(
    '%s: waits at most 8 seconds, and 20 with the functions that follow',
    (_, step) => {
      expect(Number(step.action.Parameters?.InvocationTimeLimitSeconds)).toBeLessThanOrEqual(8);
      expect(longestWait(step)).toBeLessThanOrEqual(20);
    },
  );

  it.each(steps.filter((step) => step.action.Type === 'DisconnectParticipant').map((step) => [key(step), step] as const))(
    '%s: is led to by a spoken farewell alone',
    (_, step) => {
      const before = steps.filter((one) => next(one).some((target) => key(target) === key(step)));
      expect(before.length).toBeGreaterThan(0);
      expect(before.filter((one) => !speaks(one)).map(key)).toEqual([]);
    },
  );

  it.each(steps.map((step) => [key(step), step] as const))('%s: leads to a person or to an end', (_, step) => {
    expect(
      reaches(
        step,
        (one) => next(one).length === 0 || PERSON.includes(one.action.Type) || one.action.Type === 'MessageParticipantIteratively',
      ),
    ).toBe(true);
  });
});

describe('flow logs', () => {
  it.each(everyAction.filter(([, , action]) => action.Parameters?.StoreInput === 'True'))(
    '%s: keys that are stored are not logged',
    (_, flow, action) => {
      const before = flow.document.Actions.filter((one) => next({ flow, action: one, callers: [] }).some((step) => step.action === action));
      const off = (one: (typeof before)[number]): boolean => one.Parameters?.FlowLoggingBehavior === 'Disabled';
      const offBefore = before.every(
        (one) =>
          off(one) ||
          flow.document.Actions.some(
            (earlier) => off(earlier) && next({ flow, action: earlier, callers: [] }).some((step) => step.action === one),
          ),
      );
      expect(offBefore).toBe(true);
    },
  );
});

describe('the queue flow', () => {
  const flow = byName('customer-queue');
  const REFUSED = [
    'GetParticipantInput',
    'Loop',
    'MessageParticipant',
    'UpdateContactMediaStreamingBehavior',
    'TransferParticipantToThirdParty',
    'DequeueContactAndTransferToQueue',
  ];

  it('comes to its music without a block that the designer refuses before it', () => {
    const seen = new Set<string>();
    const open = [flow.document.StartAction];
    const types: string[] = [];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const action = flow.document.Actions.find((one) => one.Identifier === name);
      if (action === undefined || seen.has(name) || action.Type === 'MessageParticipantIteratively') continue;
      seen.add(name);
      types.push(action.Type);
      open.push(...next({ flow, action, callers: [] }).map((step) => step.action.Identifier));
    }
    expect(types.filter((type) => REFUSED.includes(type))).toEqual([]);
    expect(types.length).toBeGreaterThan(0);
  });

  it('interrupts its music less often than an agent may let it ring', () => {
    const intervals = flow.document.Actions.filter((action) => action.Type === 'MessageParticipantIteratively').map((action) =>
      Number(action.Parameters?.InterruptFrequencySeconds),
    );
    expect(Math.min(...intervals)).toBeGreaterThan(20);
  });
});
