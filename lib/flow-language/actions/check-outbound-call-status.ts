import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { success } from '../outcome.ts';

/** Result of answering machine detection → what flows compare with (documented). */
const STATUS: ReadonlyMap<string, string> = new Map([
  ['HUMAN_ANSWERED', 'CallAnswered'],
  ['VOICEMAIL_BEEP', 'VoicemailBeep'],
  ['VOICEMAIL_NO_BEEP', 'VoicemailNoBeep'],
]);

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
  support: 'whole',
  run: (_parameters, { contact }) => success(STATUS.get(contact.answeredBy ?? '') ?? 'NotDetected'),
});
