import { callMatchers } from './calls/call-matchers.ts';

declare global {
  namespace jest {
    interface Matchers<R> {
      /** Something with this text in it, or that fits, was heard by the caller. */
      toHaveHeard(expected: string | RegExp): R;
      /** The same for what an agent was told before the talk. */
      toHaveWhispered(expected: string | RegExp): R;
      toHaveReachedQueue(queue: string): R;
      /** Talked to this agent (user name). */
      toHaveReachedAgent(agent: string): R;
      /** `reason`: `DisconnectReason` of the contact record, such as `CONTACT_FLOW_DISCONNECT`. */
      toHaveEnded(reason?: string): R;
      /** These contact attributes, and any others. */
      toHaveAttributes(attributes: Readonly<Record<string, string>>): R;
    }
  }
}

expect.extend(callMatchers);
