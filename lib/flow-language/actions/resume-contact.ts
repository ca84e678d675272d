import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';

export const resumeContact = defineAction({
  type: 'ResumeContact',
  block: 'Resume contact',
  logName: 'ResumeContact',
  summary: 'Resumes a paused task.',
  parameters: v.strictObject({}),
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['TASK'],
  ports: ['tasks'],
  support: 'whole',
  run: (_parameters, { ports: { tasks } }) => (tasks?.resume() === true ? success() : failure('NoMatchingError', 'the task is not paused')),
});
