import type { TelephonyPort } from '../../flow-language/ports.ts';
import type { Center } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';
import { customerHangsUp } from '../contacts/customer-hangs-up.ts';
import { leaveQueue } from '../contacts/end-contact.ts';
import { receiveCall } from '../contacts/receive-call.ts';
import { keep } from '../contacts/tell.ts';

type Report = Parameters<TelephonyPort['dialThirdParty']>[1];

/** Calls that a flow makes for one contact: to numbers of this center, or to wherever the ports reach. */
export const telephonyPort = (center: Center, contact: Contact): TelephonyPort => ({
  canDial: (number) => center.ports.canDial?.(number) ?? true,
  dialCustomer: (request, done) => contact.dialCustomer?.(request, done),
  dialThirdParty: (request, report) => {
    const dialing = new ThirdParty(center, contact, request.number, report);
    dialing.start(request.callerId?.number ?? contact.state.customerEndpoint?.Address ?? null, request.timeLimitSeconds);
    // Once joined, the third party stays when the flow ends; it leaves with the contact.
    return () => dialing.giveUp();
  },
});

class ThirdParty {
  readonly #center: Center;
  readonly #contact: Contact;
  readonly #number: string;
  readonly #report: Report;
  #state: 'dialing' | 'joined' | 'over' = 'dialing';
  #joinedAt = 0;
  #stopTimer: () => void = () => {};
  #hangUp: () => void = () => {};

  constructor(center: Center, contact: Contact, number: string, report: Report) {
    this.#center = center;
    this.#contact = contact;
    this.#number = number;
    this.#report = report;
  }

  start(callerId: string | null, timeLimitSeconds: number): void {
    this.#contact.thirdParty = () => this.#leave();
    if (this.#center.inventory.phoneNumber(this.#number)) this.#dialOwn(callerId);
    else this.#dialOut(callerId);
    if (this.#state === 'dialing') {
      this.#stopTimer = this.#center.clock.after(timeLimitSeconds * 1000, () => this.#fail('ConnectionTimeLimitExceeded'));
    }
  }

  giveUp(): void {
    if (this.#state === 'dialing') this.#leave();
  }

  #dialOut(callerId: string | null): void {
    const hangUp = this.#center.ports.outgoingCall?.({
      contactId: this.#contact.id,
      purpose: 'third-party',
      number: this.#number,
      callerId,
      answer: () => {
        this.#center.outbox.run(() => this.#joined());
        return {
          contactId: this.#contact.id,
          press: () => {},
          played: () => {},
          hangUp: () => this.#center.outbox.run(() => this.#ended()),
        };
      },
      fail: () => this.#center.outbox.run(() => this.#fail('CallFailed')),
    });
    if (hangUp) this.#hangUp = hangUp;
    else this.#center.outbox.soon(() => this.#fail('CallFailed'));
  }

  /** A number of this center: the caller hears its flow, and keys go there. */
  #dialOwn(callerId: string | null): void {
    const { call } = this.#contact;
    try {
      const leg = receiveCall(this.#center, {
        to: this.#number,
        from: callerId,
        onTrace: (event) => {
          call.onTrace(event);
          if (event.type === 'disconnect') this.#center.outbox.run(() => this.#ended());
        },
      });
      call.bridge = leg;
      this.#hangUp = () => {
        call.bridge = null;
        leg.hangUp();
      };
      this.#center.outbox.soon(() => this.#joined());
    } catch {
      // Full, or without a flow: for the caller a call that failed, as for anybody who dials from outside.
      this.#center.outbox.soon(() => this.#fail('CallFailed'));
    }
  }

  #joined(): void {
    if (this.#state !== 'dialing') return;
    this.#state = 'joined';
    this.#stopTimer();
    this.#joinedAt = this.#center.clock.now();
    const { facts } = this.#contact;
    facts.transferredTo = { Address: this.#number, Type: 'TELEPHONE_NUMBER' };
    facts.transferCompletedAt = this.#joinedAt;
    // Whoever talks to a third party does not wait for an agent any more (inferred).
    leaveQueue(this.#center, this.#contact, 'dequeued', 'third party');
    keep(this.#center, this.#contact);
    this.#report('connected');
  }

  /** The third party hung up: the flow goes on, or with no flow left the call ends. */
  #ended(): void {
    if (this.#state === 'dialing') this.#fail('CallFailed');
    if (this.#state !== 'joined') return;
    this.#close();
    this.#report('ended');
    if (this.#contact.run === null) customerHangsUp(this.#center, this.#contact, 'THIRD_PARTY_DISCONNECT');
  }

  #fail(why: 'CallFailed' | 'ConnectionTimeLimitExceeded'): void {
    if (this.#state !== 'dialing') return;
    this.#leave();
    this.#report(why);
  }

  #leave(): void {
    if (this.#state === 'over') return;
    this.#close();
    this.#hangUp();
  }

  #close(): void {
    const { facts, call } = this.#contact;
    if (this.#state === 'joined') facts.thirdPartyMs = (facts.thirdPartyMs ?? 0) + this.#center.clock.now() - this.#joinedAt;
    this.#state = 'over';
    this.#stopTimer();
    this.#contact.thirdParty = null;
    call.bridge = null;
  }
}
