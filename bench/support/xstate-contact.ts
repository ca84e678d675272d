import { assign, createActor, setup } from 'xstate';
import { VirtualTimers } from './virtual-timers.ts';

interface Call {
  logging: boolean;
  voice: string;
  attributes: Record<string, string>;
  number: string;
  queue: string;
  loops: number;
}

/**
 * The menu flow of ten actions as an XState 5 machine: one state an action, time and key as there, and nothing of what a
 * flow engine does beside it: no prompts, references, records, error branches or trace.
 */
const machine = setup({
  types: { context: {} as Call, events: {} as { type: 'KEY'; key: string } },
  guards: {
    open: () => true,
    known: ({ event }) => event.type === 'KEY' && (event.key === '1' || event.key === '2'),
    gold: ({ context }) => context.attributes.tier === 'gold',
    again: ({ context }) => context.loops < 1,
  },
}).createMachine({
  context: { logging: false, voice: '', attributes: { name: 'Li', tier: 'gold' }, number: '+447700900103', queue: '', loops: 0 },
  initial: 'log',
  states: {
    log: { entry: assign({ logging: true }), always: 'voice' },
    voice: { entry: assign({ voice: 'Joanna' }), always: 'hello' },
    hello: { after: { 2000: 'set' } },
    set: {
      entry: assign({ attributes: ({ context }) => ({ ...context.attributes, path: 'menu', number: context.number }) }),
      always: 'hours',
    },
    hours: { always: [{ guard: 'open', target: 'menu' }, { target: 'bye' }] },
    menu: { on: { KEY: [{ guard: 'known', target: 'tier' }, { target: 'bye' }] }, after: { 7000: 'bye' } },
    tier: { always: [{ guard: 'gold', target: 'queue' }, { target: 'bye' }] },
    queue: { entry: assign({ queue: 'vip' }), always: 'loop' },
    loop: {
      always: [{ guard: 'again', actions: assign({ loops: ({ context }) => context.loops + 1 }), target: 'bye' }, { target: 'bye' }],
    },
    bye: { type: 'final' },
  },
});

/** One contact from its first state to its last, in virtual time; true when it went the way of the flow. */
export const xstateContact = (): boolean => {
  const timers = new VirtualTimers();
  const clock = {
    setTimeout: (callback: (...given: unknown[]) => void, milliseconds: number) => timers.after(milliseconds, () => callback()),
    clearTimeout: (cancel: unknown) => {
      if (typeof cancel === 'function') cancel();
    },
  };
  const actor = createActor(machine, { clock });
  actor.start();
  timers.after(5000, () => actor.send({ type: 'KEY', key: '1' }));
  timers.run();
  const { status, context } = actor.getSnapshot();
  return status === 'done' && context.queue === 'vip' && context.loops === 1;
};
