import { performance } from 'node:perf_hooks';
import { menuContact } from './support/menu-contact.ts';
import { xstateContact } from './support/xstate-contact.ts';

/**
 * Contacts a second of a menu flow of ten actions in virtual time, one core: the language's own engine with prompts, keys,
 * attributes, references and trace, against an XState 5 actor of the same shape that has none of these. Both run in turns,
 * and the best turn of each counts, so that other work on the machine does not decide. Budget: twice XState's.
 */
const RATIO = 2;
const TURNS = 12;
const CONTACTS = 8000;
const WARM_UP = 20_000;

const rateOf = (contact: () => boolean): number => {
  const started = performance.now();
  for (let count = 0; count < CONTACTS; count += 1) if (!contact()) throw new Error('A contact did not go the way of the flow.');
  return CONTACTS / ((performance.now() - started) / 1000);
};
const own = (): boolean => menuContact().disconnected;

for (let count = 0; count < WARM_UP; count += 1)
  if (!own() || !xstateContact()) throw new Error('A contact did not go the way of the flow.');
let ours = 0;
let xstate = 0;
for (let turn = 0; turn < TURNS; turn += 1) {
  ours = Math.max(ours, rateOf(own));
  xstate = Math.max(xstate, rateOf(xstateContact));
}
const shown = (rate: number): string => Math.round(rate).toLocaleString('en-US');
console.log(`ours    ${shown(ours)} contacts/s of ten actions, ${menuContact().events} trace events a contact`);
console.log(`XState  ${shown(xstate)} contacts/s of the same ten steps`);
console.log(`ratio   ${(ours / xstate).toFixed(1)} x (budget ${RATIO} x)`);
if (ours / xstate < RATIO) process.exitCode = 1;
