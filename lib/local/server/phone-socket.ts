import type { WebSocket } from 'ws';
import { CenterError } from '../../emulator/center-error.ts';
import type { CallLeg, ContactCenter } from '../../emulator/contact-center.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import type { PhoneEvent, PhoneMessage } from '../pages/protocol.ts';
import { readPhoneMessage } from './socket-messages.ts';

const BAD_REQUEST = 4400;
const NOT_FOUND = 4404;
const OUR_FAULT = 1011;

/** A page that does not read what it is sent is let go before it fills our memory. */
const MOST_BUFFERED = 8_000_000;

/** Follows a call over all its contacts: it has ended when the caller is gone and each contact has its record. */
class CallEnd {
  readonly #open = new Set<string>();
  #gone = false;

  /** True once, when the call has ended. */
  follow(event: TraceEvent): boolean {
    if (event.type === 'contact' && event.state === 'initiated') this.#open.add(event.contactId);
    if (event.type === 'disconnect') this.#gone = true;
    if (event.type === 'record') this.#open.delete(event.contactId);
    return this.#gone && this.#open.size === 0;
  }
}

/** One call on one socket: the first message dials, closing the socket hangs up. */
export const servePhone = (socket: WebSocket, center: ContactCenter, onFault: (cause: unknown) => void): void => {
  let leg: CallLeg | undefined;
  let early: TraceEvent[] | undefined = [];
  const progress = new CallEnd();

  const send = (event: PhoneEvent): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MOST_BUFFERED) socket.terminate();
    else socket.send(JSON.stringify(event));
  };
  const forward = (event: TraceEvent): void => {
    send({ type: 'trace', event });
    if (progress.follow(event)) send({ type: 'ended' });
  };

  const dial = (to: string, from: string | null): void => {
    try {
      // What happens while the call is being set up is told after `connected`.
      leg = center.dial({ to, from, onTrace: (event) => (early ? early.push(event) : forward(event)) });
    } catch (cause) {
      if (!(cause instanceof CenterError)) throw cause;
      send({ type: 'refused', code: cause.code, message: cause.message });
      socket.close(NOT_FOUND, cause.code);
      return;
    }
    send({ type: 'connected', contactId: leg.contactId });
    const missed = early ?? [];
    early = undefined;
    for (const event of missed) forward(event);
  };

  const act = (message: PhoneMessage): void => {
    if (message.type === 'dial') {
      if (leg) socket.close(BAD_REQUEST, 'one call a socket');
      else dial(message.to, message.from);
      return;
    }
    if (!leg) {
      socket.close(BAD_REQUEST, 'dial first');
      return;
    }
    if (message.type === 'key') leg.press(message.key);
    if (message.type === 'say') leg.say?.(message.text);
    if (message.type === 'played') leg.played(message.playId);
    if (message.type === 'hang-up') leg.hangUp();
  };

  socket.on('message', (data, isBinary) => {
    const message = isBinary ? undefined : readPhoneMessage(String(data));
    if (!message) return socket.close(BAD_REQUEST, 'not a message of this protocol');
    try {
      act(message);
    } catch (cause) {
      onFault(cause);
      socket.close(OUR_FAULT, 'the centre failed');
    }
  });
  socket.on('close', () => leg?.hangUp());
  socket.on('error', () => socket.terminate());
};
