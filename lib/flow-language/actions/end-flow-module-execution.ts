import * as v from 'valibot';
import { defineAction, NO_CONDITIONS, NO_ERRORS } from '../action-definition.ts';
import { end } from '../outcome.ts';
import { nestedObject, staticText } from '../parameters/values.ts';

export const endFlowModuleExecution = defineAction({
  type: 'EndFlowModuleExecution',
  block: 'Return',
  logName: 'ReturnFromFlowModule',
  summary: 'Ends a module and goes back to the flow that called it.',
  parameters: v.strictObject({
    Result: v.optional(staticText('A branch that the module declares.')),
    ResultData: v.optional(nestedObject('Values by the schema that the module declares; JSON types are kept.')),
  }),
  terminal: true,
  errors: NO_ERRORS,
  conditions: NO_CONDITIONS,
  flowTypes: ['MODULE'],
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: [],
  support: 'whole',
  run: ({ Result, ResultData }) => end({ type: 'return-from-module', result: Result, resultData: ResultData }),
});
