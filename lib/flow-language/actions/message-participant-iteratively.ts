import * as v from 'valibot';
import { defineAction, ERROR_OPTIONAL } from '../action-definition.ts';
import { failure, success } from '../outcome.ts';
import { choice, numberText } from '../parameters/values.ts';
import { loopPrompts } from './prompt/loop-prompts.ts';
import { promptOf } from './prompt/prompt-of.ts';
import { PROMPT_KEYS, promptObject } from './prompt/prompt-parameters.ts';

const isPrompt = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && PROMPT_KEYS.filter((key) => Object.hasOwn(message, key)).length === 1;

export const messageParticipantIteratively = defineAction({
  type: 'MessageParticipantIteratively',
  block: 'Loop prompts',
  logName: 'LoopPrompts',
  summary: 'Plays messages over and over while the contact waits in a queue or on hold.',
  parameters: v.strictObject({
    Messages: v.pipe(v.array(promptObject), v.minLength(1), v.description('Played in this order, then from the beginning.')),
    InterruptFrequencySeconds: v.optional(numberText({ from: 1, to: 604_800 }, 'Goes on with MessagesInterrupted after this time.')),
    ContinueMessagingDuringInterrupt: v.optional(choice(['true', 'false'], 'The messages keep their place over an interrupt.')),
  }),
  check: ({ Messages }) =>
    (Array.isArray(Messages) ? Messages : []).flatMap((message, index) =>
      isPrompt(message) ? [] : [{ kind: 'value', parameter: `Messages.${index}` }],
    ),
  nextOptional: true,
  errors: ERROR_OPTIONAL,
  conditions: { operators: ['Equals'], operands: ['MessagesInterrupted'] },
  unmatched: 'next',
  flowTypes: ['CUSTOMER_QUEUE', 'CUSTOMER_HOLD', 'AGENT_HOLD'],
  channels: ['VOICE'],
  needsParticipant: true,
  ports: ['media', 'clock'],
  support: 'whole',
  run({ Messages, InterruptFrequencySeconds, ContinueMessagingDuringInterrupt }, context) {
    const prompts = Messages.map(promptOf);
    const fault = prompts.find((prompt) => typeof prompt === 'string');
    if (fault !== undefined) return failure('NoMatchingError', fault);
    const playable = prompts.filter((prompt) => typeof prompt !== 'string');
    return (settle) => {
      const loop = loopPrompts(context, playable, ContinueMessagingDuringInterrupt === 'true', () =>
        settle(failure('NoMatchingError', 'none of the messages could be played')),
      );
      if (InterruptFrequencySeconds === undefined) return loop;
      const timer = context.ports.clock.after(Number(InterruptFrequencySeconds) * 1000, () => {
        loop();
        settle(success('MessagesInterrupted'));
      });
      return () => {
        timer();
        loop();
      };
    };
  },
});
