/**
 * The place of an E.164 number against what the number library needs to parse one, in the same run: `npx tsx bench/numbering.ts`.
 * Exits 1 when a look-up costs more than a microsecond.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { placeOf } from '../lib/numbering/index.ts';

const NUMBERS = ['+8613800138000', '+862083332222', '+442079460000', '+12125551234', '+85221234567', '+8619912345678'];
const LIMIT_NS = 1000;
const ROUNDS = 5;

/** Nanoseconds a call: the best of some rounds, because other work on the machine only adds. */
function measure(calls: number, call: (number: string) => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    for (let index = 0; index < calls; index++) call(NUMBERS[index % NUMBERS.length] ?? '');
    best = Math.min(best, Number(process.hrtime.bigint() - start) / calls);
  }
  return best;
}

const start = process.hrtime.bigint();
placeOf('+8613800138000');
const unpacked = Number(process.hrtime.bigint() - start) / 1e6;

const place = measure(300_000, placeOf);
const parse = measure(5_000, (number) => parsePhoneNumberFromString(number)?.getType());

console.log(`placeOf            ${place.toFixed(0)} ns   (limit ${LIMIT_NS} ns)`);
console.log(`parse and type     ${parse.toFixed(0)} ns   libphonenumber-js/max`);
console.log(`ratio              ${(parse / place).toFixed(0)} x`);
console.log(`first look-up      ${unpacked.toFixed(1)} ms  unpacks the mobile table, once`);
if (place > LIMIT_NS) process.exitCode = 1;
