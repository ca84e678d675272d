import * as v from 'valibot';
import { defineAction, type ErrorRule, NO_CONDITIONS } from '../action-definition.ts';
import { ROUTING_AND_QUEUE_FLOWS } from '../flow-type-sets.ts';
import { success } from '../outcome.ts';
import { inputFaults } from './input/input-faults.ts';
import { inputLog } from './input/input-log.ts';
import { inputMode } from './input/input-mode.ts';
import { inputParameters } from './input/input-parameters.ts';
import { menuInput } from './input/menu-input.ts';
import { storedInput } from './input/stored-input.ts';
import { PROMPT_GROUP } from './prompt/prompt-parameters.ts';

/** The buffer's name is inferred. */
const LOG_NAMES = { menu: 'GetUserInput', store: 'StoreUserInput', buffer: 'SetTouchtoneBuffer' } as const;
const KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];

const MENU_ERRORS: ErrorRule = { required: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'] };
const storeErrors = (validation: unknown): ErrorRule => {
  const isPhone = typeof validation === 'object' && validation !== null && Object.hasOwn(validation, 'PhoneNumberValidation');
  return { required: isPhone ? ['NoMatchingError', 'InvalidPhoneNumber'] : ['NoMatchingError'] };
};

export const getParticipantInput = defineAction({
  type: 'GetParticipantInput',
  block: 'Get customer input / Store customer input / Set touchtone buffer behavior',
  logName: (parameters) => LOG_NAMES[inputMode(parameters)],
  summary: 'Asks for keys: a menu, an input that is kept, or the switch of the touch-tone buffer.',
  parameters: v.strictObject(inputParameters),
  groups: (parameters) => (inputMode(parameters) === 'buffer' ? [] : PROMPT_GROUP),
  check: inputFaults,
  errors: (parameters) => {
    const mode = inputMode(parameters);
    if (mode === 'menu') return MENU_ERRORS;
    return mode === 'store' ? storeErrors(parameters.InputValidation) : { required: ['NoMatchingError'] };
  },
  conditions: (parameters) => (inputMode(parameters) === 'menu' ? { operators: ['Equals'], operands: KEYS } : NO_CONDITIONS),
  flowTypes: ROUTING_AND_QUEUE_FLOWS,
  doubtfulFlowTypes: ['OUTBOUND_WHISPER'],
  channels: ['VOICE'],
  needsParticipant: true,
  ports: ['media', 'clock', 'encryption'],
  support: 'whole',
  run(parameters, context) {
    const mode = inputMode(parameters);
    if (mode === 'menu') return menuInput(parameters, context);
    if (mode === 'store') return storedInput(parameters, context);
    context.setBuffer(parameters.EnableDTMFBuffer === 'true');
    return success();
  },
  log: inputLog,
});
