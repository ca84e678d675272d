import type { ContactPort, FlowPorts, FunctionsPort, QueuesPort } from '../../flow-language/ports.ts';
import { attributesFit } from '../contacts/attributes.ts';
import { flowFitsHook } from '../contacts/hooks.ts';
import { isOpen } from '../hours/is-open.ts';
import { findQueue } from '../ports/find-queue.ts';
import { SeededRandom } from '../seeded-random.ts';
import type { ReplayWorld } from './replay-world.ts';
import type { RecordedStep, StepBook } from './step-book.ts';

/** What the ports of one run answer from. */
export interface ReplayPortOptions {
  world: ReplayWorld;
  contactId: string;
  book: StepBook;
  /** The recorded time of the block under way; undefined: it did not run then. */
  step(): RecordedStep | undefined;
  /** Something was asked that the recording does not answer. */
  unrecorded(what: string): void;
}
export type WorldPorts = Pick<FlowPorts, 'clock' | 'random' | 'contact' | 'functions' | 'flows' | 'hours' | 'queues' | 'telephony'>;

const contactPort = ({ world, contactId, step }: ReplayPortOptions): ContactPort => {
  const state = world.contact(contactId);
  const wasRefused = (): boolean => step()?.action.outcome.kind === 'error';
  return {
    state,
    setAttributes: (target, values) => {
      if (target === 'Related') return !wasRefused();
      if (!attributesFit(state.attributes, values)) return false;
      Object.assign(state.attributes, values);
      return true;
    },
    update: (fields) => {
      Object.assign(state, fields);
    },
    setTargetQueue: (target) => {
      const queue = findQueue(world.inventory, target);
      if (!queue || wasRefused()) return false;
      state.queue = world.queueState(queue);
      return true;
    },
    setEventHook: (hook, flowId) => {
      if (!flowFitsHook(world.inventory, hook, flowId)) return false;
      state.hooks[hook] = flowId;
      return true;
    },
    setRoutingCriteria: (steps) => {
      if (wasRefused()) return false;
      state.routingCriteria = steps;
      return true;
    },
  };
};

/** `Error: message` as the trace tells it. */
const faultOf = (text: string): { error: string; message: string } => {
  const colon = text.indexOf(': ');
  return colon < 0 ? { error: 'Error', message: text } : { error: text.slice(0, colon), message: text.slice(colon + 2) };
};

const functionsPort = ({ world, book, step, unrecorded }: ReplayPortOptions): FunctionsPort => ({
  invoke: ({ functionArn }, done) => {
    const answer = step()?.lambda ?? book.spareAnswer(functionArn);
    if (!answer) {
      unrecorded(`an answer of ${functionArn}`);
      done({ ok: false, error: 'NotRecorded', message: 'the recording holds no answer', retryable: false, refused: true });
      return () => undefined;
    }
    const { ok, durationMs, result = {}, error = '' } = answer;
    // The block's own limit ends the wait, as it did then.
    if (!ok && error.startsWith('TimeLimitExceeded')) return () => undefined;
    return world.clock.after(durationMs, () =>
      done(ok ? { ok, payload: result, payloadBytes: 2 } : { ok, ...faultOf(error), retryable: false, refused: true }),
    );
  },
});

/** Only blocks that the recording does not know ask here: for all others the recorded outcome stands in. */
const queuesPort = ({ unrecorded }: ReplayPortOptions): QueuesPort => ({
  enqueue: () => 'queued',
  transfer: () => 'queued',
  metrics: () => {
    unrecorded('figures of a queue');
    return undefined;
  },
  createCallback: () => true,
});

/** Ports that answer as the world did when the contact was recorded. */
export const worldPorts = (options: ReplayPortOptions): WorldPorts => {
  const { world, contactId, step, unrecorded } = options;
  const chance = new SeededRandom(1);
  return {
    clock: world.clock,
    random: {
      integer: (from, to) => {
        const recorded = Number(step()?.action.outcome.result);
        return Number.isInteger(recorded) && recorded >= from && recorded <= to ? recorded : chance.integer(from, to);
      },
    },
    contact: contactPort(options),
    functions: functionsPort(options),
    flows: world.flows,
    hours: {
      isOpen: (id) => {
        const queue = world.contact(contactId).queue;
        const ofQueue = queue === null ? undefined : world.inventory.queues.get(queue.id);
        const hours = id === undefined ? ofQueue && world.inventory.hoursOf(ofQueue) : world.inventory.hours.get(id);
        return hours && isOpen(hours, world.clock.now());
      },
    },
    queues: queuesPort(options),
    telephony: {
      dialThirdParty: (_request, done) => {
        unrecorded('an answer of a third party');
        return world.clock.after(0, () => done('CallFailed'));
      },
    },
  };
};
