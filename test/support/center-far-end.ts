import type { CallLeg, CenterPorts, OutgoingCall } from '../../lib/emulator/contact-center.ts';

/** The world outside: whoever the centre calls. It rings until `answer`. */
export class CenterFarEnd {
  readonly calls: OutgoingCall[] = [];
  hungUp = 0;

  readonly ports: Partial<CenterPorts> = {
    outgoingCall: (call) => {
      this.calls.push(call);
      return () => {
        this.hungUp += 1;
      };
    },
  };

  get last(): OutgoingCall {
    const call = this.calls.at(-1);
    if (!call) throw new Error('Nobody was called.');
    return call;
  }

  answer(): CallLeg {
    return this.last.answer(() => {});
  }
}
