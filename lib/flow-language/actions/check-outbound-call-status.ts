import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';

export const checkOutboundCallStatus = defineAction({
  type: 'CheckOutboundCallStatus',
  block: 'Check call progress',
  logName: 'CheckOutboundCallStatus',
  summary: 'Branches on who answered an outbound call.',
  parameters: v.strictObject({}),
  errors: ERROR_REQUIRED,
  conditions: { operators: ['Equals'], operands: ['CallAnswered', 'VoicemailBeep', 'VoicemailNoBeep', 'NotDetected'] },
  flowTypes: EVERY_FLOW,
  channels: ['VOICE'],
  ports: [],
  support: 'not yet',
});
