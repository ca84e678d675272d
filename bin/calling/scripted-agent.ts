import { WebSocket } from 'ws';
import type { AgentDesk, AgentView } from '../../lib/emulator/contact-center.ts';
import type { AgentEvent, AgentMessage } from '../../lib/local/pages/protocol.ts';
import type { After } from './phone.ts';

/** What an agent that accepts, talks, hangs up and finishes would do next on seeing its desk. */
function agentScript(after: After, talkMs: number, act: (message: AgentMessage) => void): (view: AgentView) => void {
  const done = new Set<string>();
  const once = (step: string, delay: number, message: AgentMessage) => {
    if (done.has(step)) return;
    done.add(step);
    after(delay, () => act(message));
  };
  return (view) => {
    for (const { contactId, state, since } of view.contacts) {
      // A contact that was missed may ring again: the time of the state makes each ring a step of its own.
      if (state === 'CONNECTING' || state === 'INCOMING') once(`accept ${contactId} ${since}`, 1000, { type: 'accept', contactId });
      if (state === 'CONNECTED') once(`hang-up ${contactId}`, talkMs, { type: 'hang-up', contactId });
      if (['ENDED', 'MISSED', 'REJECTED', 'ERROR'].includes(state)) once(`clear ${contactId} ${since}`, 1000, { type: 'clear', contactId });
    }
  };
}

/** The agent works at a desk in this process. */
export function agentAtDesk(desk: AgentDesk, after: After, talkMs: number): void {
  const react = agentScript(after, talkMs, (message) => {
    if (message.type === 'accept') desk.accept(message.contactId);
    if (message.type === 'hang-up') desk.hangUp(message.contactId);
    if (message.type === 'clear') desk.clear(message.contactId);
  });
  desk.onChange(react);
  desk.setState('Available');
}

/** The agent works on a running centre; resolves when it is available, and gives back how to go off duty. */
export async function agentOnSocket(url: string, userName: string, after: After, talkMs: number): Promise<() => void> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/_agent?agent=${encodeURIComponent(userName)}`);
  const act = (message: AgentMessage) => socket.send(JSON.stringify(message));
  const react = agentScript(after, talkMs, act);
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => act({ type: 'set-state', state: 'Available' }));
    socket.on('message', (data) => {
      const event = JSON.parse(String(data)) as AgentEvent;
      if (event.type === 'refused') reject(new Error(event.message));
      if (event.type !== 'agent') return;
      if (event.view.state === 'Available') resolve();
      react(event.view);
    });
    socket.on('close', (_code, reason) => reject(new Error(String(reason) || 'the agent was signed out')));
    socket.on('error', reject);
  });
  return () => {
    if (socket.readyState === WebSocket.OPEN) act({ type: 'set-state', state: 'Offline' });
    socket.close();
  };
}
