import * as v from 'valibot';
import { defineAction } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, type Pending, success } from '../outcome.ts';
import { choice, isWholeNumber, numberText } from '../parameters/values.ts';
import type { ClockPort, MediaPort } from '../ports.ts';

const MAXIMUM_SECONDS = 604_800;
const EVENTS = ['CustomerReturned', 'BotParticipantDisconnected'] as const;
const eventsOf = (events: unknown): string[] => (Array.isArray(events) ? events.filter((event) => typeof event === 'string') : []);

/** A new message of a chat customer ends the wait (documented); on voice nothing but the time does. */
const pause =
  (milliseconds: number, media: MediaPort | undefined, clock: ClockPort): Pending =>
  (settle) => {
    const stopListening = media?.onText?.(() => {
      stop();
      settle(success('CustomerReturned'));
    });
    const stopTimer = clock.after(milliseconds, () => {
      stop();
      settle(success('WaitCompleted'));
    });
    const stop = (): void => {
      stopListening?.();
      stopTimer();
    };
    return stop;
  };

export const wait = defineAction({
  type: 'Wait',
  block: 'Wait',
  logName: 'Wait',
  summary: 'Pauses the flow for a time or until something happens.',
  parameters: v.strictObject({
    TimeLimitSeconds: numberText({ from: 1, to: MAXIMUM_SECONDS, path: true }, 'Longest wait: up to 7 days.'),
    Events: v.optional(v.pipe(v.array(v.picklist(EVENTS)), v.description('What ends the wait earlier.'))),
    ContinueExecution: v.optional(choice(['True', 'False'], '"True": the branch Continue runs during the wait.')),
    MinimumWaitTimeSeconds: v.optional(numberText({ from: 0, to: MAXIMUM_SECONDS }, 'Shortest wait, with ContinueExecution.')),
  }),
  check: ({ ContinueExecution, MinimumWaitTimeSeconds }) =>
    ContinueExecution === 'True' && MinimumWaitTimeSeconds === undefined ? [{ kind: 'missing', parameter: 'MinimumWaitTimeSeconds' }] : [],
  errors: ({ Events }) => ({
    required: eventsOf(Events).includes('BotParticipantDisconnected') ? ['NoMatchingError', 'ParticipantNotFound'] : ['NoMatchingError'],
  }),
  conditions: ({ ContinueExecution, Events }) =>
    ContinueExecution === 'True'
      ? { operators: ['Equals'], operands: ['Continue', 'WaitCompleted'], exact: true }
      : { operators: ['Equals'], operands: ['WaitCompleted', ...eventsOf(Events)], exact: true },
  flowTypes: ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'MODULE'],
  doubtfulFlowTypes: EVERY_FLOW.filter((type) => !['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'MODULE'].includes(type)),
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['clock', 'media'],
  support: { part: 'custom participants do not exist here: BotParticipantDisconnected takes ParticipantNotFound' },
  run({ TimeLimitSeconds, Events, ContinueExecution }, context) {
    if (!isWholeNumber(TimeLimitSeconds) || Number(TimeLimitSeconds) < 1 || Number(TimeLimitSeconds) > MAXIMUM_SECONDS) {
      return failure('NoMatchingError', `"${TimeLimitSeconds.slice(0, 20)}" is not a time from 1 to ${MAXIMUM_SECONDS} seconds`);
    }
    if (eventsOf(Events).includes('BotParticipantDisconnected')) return failure('ParticipantNotFound', 'no bot takes part in this contact');
    const milliseconds = Number(TimeLimitSeconds) * 1000;
    if (ContinueExecution === 'True') {
      // The branch Continue goes on at once and is cut when the time is up (shape probed, meaning inferred).
      context.interruptAfter(milliseconds, 'WaitCompleted');
      return success('Continue');
    }
    if (context.contact.channel === 'VOICE' && Events === undefined)
      return failure('NoMatchingError', 'a plain wait is not available on voice');
    return pause(milliseconds, eventsOf(Events).includes('CustomerReturned') ? context.ports.media : undefined, context.ports.clock);
  },
});
