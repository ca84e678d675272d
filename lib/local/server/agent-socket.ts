import type { WebSocket } from 'ws';
import { CenterError } from '../../emulator/center-error.ts';
import type { AgentDesk, ContactCenter } from '../../emulator/contact-center.ts';
import type { AgentEvent, AgentMessage } from '../pages/protocol.ts';
import { readAgentMessage } from './socket-messages.ts';

const BAD_REQUEST = 4400;
const NOT_FOUND = 4404;
const OUR_FAULT = 1011;

const act = (desk: AgentDesk, message: AgentMessage): void => {
  if (message.type === 'set-state') desk.setState(message.state);
  else if (message.type === 'update-attributes') desk.updateAttributes(message.contactId, message.attributes);
  else if (message.type === 'hang-up') desk.hangUp(message.contactId);
  else if (message.type === 'answer-view') desk.answerView?.(message.contactId, message.action, message.data);
  else desk[message.type]?.(message.contactId);
};

/** One agent on one socket; several sockets may show the same agent. What the state does not allow is answered with `refused`. */
export const serveAgent = (
  socket: WebSocket,
  options: { center: ContactCenter; userName: string; onFault(cause: unknown): void },
): void => {
  const send = (event: AgentEvent): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(event));
  };
  const guarded = <T>(run: () => T): T | undefined => {
    try {
      return run();
    } catch (cause) {
      if (cause instanceof CenterError) send({ type: 'refused', code: cause.code, message: cause.message });
      else {
        options.onFault(cause);
        socket.close(OUR_FAULT, 'the centre failed');
      }
      return undefined;
    }
  };
  socket.on('error', () => socket.terminate());
  const desk = guarded(() => options.center.agent(options.userName));
  if (!desk) {
    socket.close(NOT_FOUND, 'unknown agent');
    return;
  }
  const stop = desk.onChange((view) => send({ type: 'agent', view }));
  send({ type: 'agent', view: desk.view() });
  socket.on('message', (data, isBinary) => {
    const message = isBinary ? undefined : readAgentMessage(String(data));
    if (!message) return socket.close(BAD_REQUEST, 'not a message of this protocol');
    guarded(() => act(desk, message));
  });
  socket.on('close', () => stop());
};
