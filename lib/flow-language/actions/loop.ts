import * as v from 'valibot';
import { defineAction, ERROR_OPTIONAL } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { isWholeNumber, numberTextOrNumber } from '../parameters/values.ts';

export const loop = defineAction({
  type: 'Loop',
  block: 'Loop',
  logName: 'Loop',
  summary: 'Takes ContinueLooping as often as it says, then DoneLooping once.',
  parameters: v.strictObject({ LoopCount: numberTextOrNumber({ from: 0, to: 100, path: true }, 'How often, 0 to 100.') }),
  errors: ERROR_OPTIONAL,
  conditions: { operators: ['Equals'], operands: ['ContinueLooping', 'DoneLooping'], exact: true },
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['contact'],
  support: 'whole',
  run({ LoopCount }, { ports, action }) {
    const text = String(LoopCount);
    if (!isWholeNumber(text) || Number(text) < 0 || Number(text) > 100)
      return failure('NoMatchingError', `"${text.slice(0, 20)}" is not a number from 0 to 100`);
    // One counter for each action and contact, whatever flow the action stands in (documented).
    const { loops } = ports.contact.state;
    const done = Object.hasOwn(loops, action.Identifier) ? (loops[action.Identifier] ?? 0) : 0;
    const goesOn = done < Number(text);
    loops[action.Identifier] = goesOn ? done + 1 : 0;
    return success(goesOn ? 'ContinueLooping' : 'DoneLooping');
  },
});
