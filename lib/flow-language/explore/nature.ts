import type { EndKind } from './end-kind.ts';

type Parameters = Readonly<Record<string, unknown>>;

/**
 * What the other side notices of an action type. The definitions say what an action may do in the service; this says what
 * it is like to be on the phone meanwhile, which only the explorer needs. Types without an entry are silent and take no time.
 */
export interface Nature {
  /** `statement`: said, and the flow goes on; `question`: said, then it is the caller's turn; `loop`: goes on until it is interrupted; `call`: the caller hears it ring. */
  heard?: 'statement' | 'question' | 'loop' | 'call';
  /** Longest time in seconds with nothing heard. `result` is the operand of the condition that is taken. */
  silentSeconds?(parameters: Parameters, result: string | undefined): number;
  /** What success ends the flow with; undefined: it goes on. */
  end?(parameters: Parameters): EndKind | 'disconnect' | undefined;
  /** NextAction is followed as well, whatever the contact has become (documented for a move between queues). */
  goesOn?: true;
  /** What it hands over to. */
  calls?: 'function' | 'flow' | 'module';
  /** What the caller may count on after a success. */
  promise?: 'callback' | 'voicemail';
  /** Success without a result is possible beside the results that conditions name. */
  plainSuccess?: boolean;
}

const LONGEST_CALL = 8;

/** Seconds of a parameter; a reference is only known at run time. */
export const secondsOf = (value: unknown, unknown: number): number => {
  const seconds = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '') ? Number(value) : Number.NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : unknown;
};

const ends = (end: EndKind | 'disconnect'): Nature => ({ end: () => end });

const NATURES: ReadonlyMap<string, Nature> = new Map<string, Nature>([
  ['MessageParticipant', { heard: 'statement' }],
  ['GetParticipantInput', { heard: 'question' }],
  ['ConnectParticipantWithLexBot', { heard: 'question' }],
  ['ShowView', { heard: 'question' }],
  ['AuthenticateParticipant', { heard: 'question', plainSuccess: true }],
  [
    'MessageParticipantIteratively',
    { heard: 'loop', end: ({ InterruptFrequencySeconds }) => (InterruptFrequencySeconds === undefined ? 'waiting' : undefined) },
  ],
  [
    'InvokeLambdaFunction',
    {
      calls: 'function',
      // The limit holds for all attempts together, and is at most 8 s; an asynchronous call goes on at once (documented).
      silentSeconds: ({ InvocationType, InvocationTimeLimitSeconds }) =>
        InvocationType === 'ASYNCHRONOUS' ? 0 : Math.min(secondsOf(InvocationTimeLimitSeconds, LONGEST_CALL), LONGEST_CALL),
    },
  ],
  // In continue mode the branch Continue is taken at once; the time is over only for the others (shape probed, meaning inferred).
  ['Wait', { silentSeconds: ({ TimeLimitSeconds }, result) => (result === 'Continue' ? 0 : secondsOf(TimeLimitSeconds, 0)) }],
  ['TransferToFlow', { calls: 'flow', end: () => 'transfer' }],
  ['InvokeFlowModule', { calls: 'module', plainSuccess: true }],
  ['TransferContactToQueue', ends('queued')],
  ['DequeueContactAndTransferToQueue', { ...ends('queued'), goesOn: true }],
  ['TransferContactToAgent', ends('agent')],
  [
    'TransferParticipantToThirdParty',
    { heard: 'call', end: ({ ContinueFlowExecution }) => (ContinueFlowExecution === 'True' ? undefined : 'third-party') },
  ],
  ['DisconnectParticipant', ends('disconnect')],
  ['EndFlowExecution', ends('end-flow')],
  ['EndFlowModuleExecution', ends('return')],
  ['CreateCallbackContact', { promise: 'callback' }],
  // Streaming of the caller's audio is what voicemail is built on (documented); nothing else leaves a message behind.
  ['UpdateContactMediaStreamingBehavior', { promise: 'voicemail' }],
]);

const NOTHING: Nature = {};
export const natureOf = (type: string): Nature => NATURES.get(type) ?? NOTHING;
export const NATURE_TYPES: readonly string[] = [...NATURES.keys()];
