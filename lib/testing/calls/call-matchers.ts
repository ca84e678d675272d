import { plainText } from '../run/plain-text.ts';
import { TestCall } from './test-call.ts';

interface Verdict {
  pass: boolean;
  message(): string;
}

const callOf = (received: unknown): TestCall => {
  if (received instanceof TestCall) return received;
  throw new TypeError('expect(…) wants a call of a TestCenter here');
};

const verdict = (call: TestCall, pass: boolean, expected: string): Verdict => ({
  pass,
  message: () => [`expected the call ${pass ? 'not ' : ''}${expected}`, ...call.transcript()].join('\n'),
});

const isIn = (texts: readonly string[], expected: string | RegExp): boolean =>
  texts.some((text) => (typeof expected === 'string' ? text.includes(plainText(expected)) : text.search(expected) !== -1));

/** Matchers for calls, for `expect.extend` of jest and of whatever else has it. */
export const callMatchers = {
  toHaveHeard: (received: unknown, expected: string | RegExp): Verdict => {
    const call = callOf(received);
    return verdict(call, isIn(call.heard, expected), `to have heard ${String(expected)}`);
  },
  toHaveWhispered: (received: unknown, expected: string | RegExp): Verdict => {
    const call = callOf(received);
    return verdict(call, isIn(call.whispered, expected), `to have whispered ${String(expected)} to the agent`);
  },
  toHaveReachedQueue: (received: unknown, queue: string): Verdict => {
    const call = callOf(received);
    return verdict(
      call,
      call.queues.includes(queue),
      `to have reached the queue ${queue} (${call.queues.join(', ') || 'it reached none'})`,
    );
  },
  toHaveReachedAgent: (received: unknown, agent: string): Verdict => {
    const call = callOf(received);
    return verdict(
      call,
      call.agents.includes(agent),
      `to have reached the agent ${agent} (${call.agents.join(', ') || 'it reached nobody'})`,
    );
  },
  toHaveEnded: (received: unknown, reason?: string): Verdict => {
    const call = callOf(received);
    const pass = reason === undefined ? call.ended !== undefined : call.ended === reason;
    return verdict(call, pass, `to have ended${reason === undefined ? '' : ` with ${reason}`} (${call.ended ?? 'it goes on'})`);
  },
  toHaveAttributes: (received: unknown, attributes: Readonly<Record<string, string>>): Verdict => {
    const call = callOf(received);
    const pass = Object.entries(attributes).every(([key, value]) => Object.hasOwn(call.attributes, key) && call.attributes[key] === value);
    return verdict(call, pass, `to have the attributes ${JSON.stringify(attributes)} (it has ${JSON.stringify(call.attributes)})`);
  },
};
