import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { except, HOLDS } from '../flow-type-sets.ts';
import { failure } from '../outcome.ts';

export const startVoiceIdStream = defineAction({
  type: 'StartVoiceIdStream',
  block: 'Set Voice ID',
  logName: 'SetVoiceId',
  summary: 'Started Voice ID, which AWS switched off on 2026-05-20; the service still accepts it.',
  parameters: v.strictObject({}),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: except(HOLDS),
  channels: ['VOICE'],
  ports: [],
  support: { part: 'takes the error branch: Voice ID was switched off by AWS' },
  run: () => failure('NoMatchingError', 'Voice ID was switched off on 2026-05-20'),
});
