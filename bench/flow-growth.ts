import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FlowAction } from '../lib/flow-language/document.ts';
import type { FlowRecord } from '../lib/flow-language/ports.ts';
import { MENU_FLOW, menuContact } from './support/menu-contact.ts';

/**
 * The cost of a contact grows with the actions it runs and with nothing else: an action of a flow of 200 costs no more than
 * one of a flow of 20, and the ten-thousandth contact no more time or memory than the first. Best of several turns, so that
 * other work on the machine does not decide.
 */
const TURNS = 8;
const ACTIONS = 200_000;
const LONG_BY_SHORT = 1.6;
const LATE_BY_EARLY = 1.3;
const BYTES_A_CONTACT = 8;

/** A flow of so many actions that take no time. */
const chain = (length: number): FlowRecord => {
  const Actions: FlowAction[] = Array.from({ length: length - 1 }, (_, index) => ({
    Identifier: `a${index}`,
    Type: 'UpdateContactAttributes',
    Parameters: { Attributes: { step: `$.Attributes.name ${index}` } },
    Transitions: {
      NextAction: index === length - 2 ? 'bye' : `a${index + 1}`,
      Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'bye' }],
    },
  }));
  Actions.push({ Identifier: 'bye', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} });
  return { ...MENU_FLOW, id: `chain-${length}`, document: { Version: '2019-10-30', StartAction: 'a0', Actions } };
};

const microsecondsAnAction = (flow: FlowRecord): number => {
  const { length } = flow.document.Actions;
  const contacts = Math.round(ACTIONS / length);
  const started = performance.now();
  for (let count = 0; count < contacts; count += 1) menuContact(flow);
  return ((performance.now() - started) * 1000) / (contacts * length);
};
const best = (measure: () => number): number => Math.min(...Array.from({ length: TURNS }, measure));

const [short, long] = [chain(20), chain(200)];
for (const flow of [short, long]) microsecondsAnAction(flow);
const shortCost = best(() => microsecondsAnAction(short));
const longCost = best(() => microsecondsAnAction(long));
console.log(`20 actions   ${shortCost.toFixed(3)} µs an action`);
console.log(`200 actions  ${longCost.toFixed(3)} µs an action   ratio ${(longCost / shortCost).toFixed(2)} x (budget ${LONG_BY_SHORT} x)`);

setFlagsFromString('--expose_gc');
const collect: () => void = runInNewContext('gc');

const heap = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};
const contacts = (count: number): number => {
  const started = performance.now();
  for (let done = 0; done < count; done += 1) menuContact();
  return ((performance.now() - started) * 1000) / count;
};
contacts(20_000);
const before = heap();
const early = best(() => contacts(5000));
contacts(100_000);
const late = best(() => contacts(5000));
const grown = (heap() - before) / 180_000;
console.log(`early        ${early.toFixed(1)} µs a contact`);
console.log(`late         ${late.toFixed(1)} µs a contact   ratio ${(late / early).toFixed(2)} x (budget ${LATE_BY_EARLY} x)`);
console.log(`memory       ${grown.toFixed(1)} bytes kept of each finished contact (budget ${BYTES_A_CONTACT})`);
if (longCost / shortCost > LONG_BY_SHORT || late / early > LATE_BY_EARLY || grown > BYTES_A_CONTACT) process.exitCode = 1;
