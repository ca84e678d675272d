import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED } from '../action-definition.ts';
import { except, HOLDS } from '../flow-type-sets.ts';
import { failure } from '../outcome.ts';
import { choice } from '../parameters/values.ts';
import { textOfValue } from '../references/resolve-text.ts';

/** Results by option; the service spells them without spaces (probed). */
const RESULTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['enrollmentStatus', ['Enrolled', 'NotEnrolled', 'OptedOut']],
  ['voiceAuthentication', ['Authenticated', 'NotAuthenticated', 'Inconclusive', 'NotEnrolled', 'OptedOut']],
  ['fraudDetection', ['HighRisk', 'LowRisk', 'Inconclusive']],
]);

export const checkVoiceId = defineAction({
  type: 'CheckVoiceId',
  block: 'Check Voice ID',
  logName: 'CheckVoiceId',
  summary: 'Branched on a result of Voice ID, which AWS switched off on 2026-05-20.',
  parameters: v.strictObject({
    CheckVoiceIdOption: choice(['enrollmentStatus', 'voiceAuthentication', 'fraudDetection'], 'Which result.'),
  }),
  errors: ERROR_REQUIRED,
  conditions: ({ CheckVoiceIdOption }) => ({ operators: ['Equals'], operands: RESULTS.get(textOfValue(CheckVoiceIdOption)) ?? 'free' }),
  flowTypes: except(HOLDS),
  channels: ['VOICE'],
  ports: [],
  support: { part: 'takes the error branch: Voice ID was switched off by AWS' },
  run: () => failure('NoMatchingError', 'Voice ID was switched off on 2026-05-20'),
});
