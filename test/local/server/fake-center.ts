import { CenterError } from '../../../lib/emulator/center-error.ts';
import type { AgentDesk, AgentView, CallLeg, ContactCenter } from '../../../lib/emulator/contact-center.ts';
import { Inventory } from '../../../lib/emulator/inventory/inventory.ts';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import { stableIds } from '../../../lib/local/cloud/stable-id.ts';

const AT = '2026-10-12T02:00:00.000Z';

/** A centre that notes what is done to it; `emit` plays what happens on the last call. */
export const fakeCenter = () => {
  const done: string[] = [];
  let noted: () => void = () => undefined;
  const add = (line: string): void => {
    done.push(line);
    noted();
  };
  let emit: (event: TraceEvent) => void = () => undefined;
  let show: (view: AgentView) => void = () => undefined;
  const view: AgentView = {
    userName: 'east-1',
    firstName: 'East',
    lastName: 'One',
    routingProfile: 'east',
    state: 'Offline',
    nextState: null,
    since: AT,
    contacts: [],
    statuses: [],
  };
  const note =
    (what: string) =>
    (...given: unknown[]): void =>
      add([what, ...given.map((one) => JSON.stringify(one))].join(' '));
  const desk: AgentDesk = {
    view: () => view,
    onChange: (listener) => {
      show = listener;
      return note('stopped');
    },
    setState: (state) => {
      if (state === 'Nowhere') throw new CenterError('UNKNOWN_STATUS', 'There is no status "Nowhere".');
      add(`state ${state}`);
      show({ ...view, state });
    },
    accept: note('accept'),
    reject: note('reject'),
    hangUp: note('agent hangs up'),
    clear: note('clear'),
    hold: note('hold'),
    resume: note('resume'),
    updateAttributes: note('attributes'),
  };
  const inventory = new Inventory(
    {
      id: 'i',
      arn: 'arn:aws:connect:ap-southeast-1:123456789012:instance/i',
      name: 'desk',
      alias: 'desk',
      region: 'ap-southeast-1',
      accountId: '123456789012',
      inboundCalls: true,
      outboundCalls: true,
      flowLogs: false,
    },
    stableIds('test'),
  );
  const center: ContactCenter = {
    inventory,
    dial: ({ to, from, onTrace }): CallLeg => {
      if (to !== '+12025550100') throw new CenterError('NUMBER_NOT_IN_SERVICE', `Nobody owns ${to}.`);
      add(`dial from ${from}`);
      emit = onTrace;
      onTrace({ at: AT, contactId: 'c', type: 'contact', state: 'initiated', from, to, initiationMethod: 'INBOUND' });
      return { contactId: 'c', press: note('key'), say: note('say'), played: note('played'), hangUp: note('hang-up') };
    },
    agent: (userName) => {
      if (userName !== 'east-1') throw new CenterError('UNKNOWN_AGENT', `There is no agent "${userName}".`);
      return desk;
    },
    contact: () => undefined,
    setContactAttributes: () => undefined,
    stopContact: () => undefined,
    queueFigures: () => undefined,
    recover: () => undefined,
    close: () => undefined,
  };
  return {
    center,
    done,
    /** Resolves when `line` has been noted: the server learns of a closed socket a little after its client. */
    until: (line: string): Promise<void> =>
      new Promise((resolve) => {
        noted = () => {
          if (done.includes(line)) resolve();
        };
        noted();
      }),
    emit: (
      event:
        | Omit<Extract<TraceEvent, { type: 'disconnect' }>, 'at' | 'contactId'>
        | Omit<Extract<TraceEvent, { type: 'record' }>, 'at' | 'contactId'>,
    ) => emit({ at: AT, contactId: 'c', ...event } as TraceEvent),
  };
};
