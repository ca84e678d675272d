import { WebSocket } from 'ws';
import type { PhoneEvent, PhoneMessage } from '../../lib/local/pages/protocol.ts';
import type { Phone, PhoneEar } from './phone.ts';

/** Dials on a running centre through its phone socket. */
export function dialOnSocket(url: string, call: { to: string; from: string | null }, ear: PhoneEar): Phone {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/_phone`);
  const send = (message: PhoneMessage) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  socket.on('open', () => send({ type: 'dial', ...call }));
  socket.on('message', (data) => {
    const event = JSON.parse(String(data)) as PhoneEvent;
    if (event.type === 'trace') ear.onTrace(event.event);
    if (event.type === 'refused') ear.onRefused(event.message);
    if (event.type === 'refused' || event.type === 'ended') socket.close();
  });
  socket.on('close', (_code, reason) => ear.onClosed(String(reason)));
  socket.on('error', (error) => ear.onRefused(error.message));
  return {
    press: (key) => send({ type: 'key', key }),
    say: (text) => send({ type: 'say', text }),
    played: (playId) => send({ type: 'played', playId }),
    hangUp: () => send({ type: 'hang-up' }),
  };
}
