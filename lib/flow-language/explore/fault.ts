/** Rules of the explorer. `error` makes `trunkline explore` exit 1. */
export const EXPLORE_RULES = {
  'dead-end': { severity: 'error', about: 'Every way on leads to an action that exists.' },
  'unhandled-error': { severity: 'error', about: 'Every error that an action must foresee has a branch.' },
  'unknown-type': { severity: 'error', about: 'Action types exist; what an unknown one does cannot be walked.' },
  'transfer-type': { severity: 'error', about: 'A flow is handed over only to an inbound or transfer flow.' },
  'hook-type': { severity: 'error', about: 'A hook names a flow of the type that it runs.' },
  'function-silence': { severity: 'error', about: 'Whatever functions do, the caller hears something within the silence budget.' },
  'function-silent-end': {
    severity: 'error',
    about: 'When a function fails or answers badly, the call ends with a person, a call-back, a voicemail or a spoken goodbye.',
  },
  'runaway-cycle': { severity: 'error', about: 'No cycle in which nothing is heard and no time passes.' },
  'endless-silence': { severity: 'warning', about: 'No cycle in which nothing is heard.' },
  'long-silence': { severity: 'warning', about: 'Waits between two things heard stay within the silence budget.' },
  'silent-end': { severity: 'warning', about: 'Nobody is hung up on without a word.' },
  'unreachable-action': { severity: 'warning', about: 'Every action can be reached.' },
  'module-contract': { severity: 'warning', about: 'A call and its module agree on input, results and result data.' },
  'module-nesting': { severity: 'warning', about: 'Modules are nested at most five deep.' },
  'bound-reached': { severity: 'warning', about: 'The flow was walked to its end within the bound on states.' },
} as const satisfies Record<string, { severity: 'error' | 'warning'; about: string }>;
export type ExploreRule = keyof typeof EXPLORE_RULES;

export interface Fault {
  severity: 'error' | 'warning';
  rule: string;
  file: string;
  /** Identifier of the action; absent when the fault is about the whole document. */
  action?: string;
  message: string;
  cure?: string;
}

export const fault = (rule: ExploreRule, at: { file: string; action?: string }, message: string, cure?: string): Fault => ({
  severity: EXPLORE_RULES[rule].severity,
  rule,
  file: at.file,
  ...(at.action === undefined ? {} : { action: at.action }),
  message,
  ...(cure === undefined ? {} : { cure }),
});
