import { useEffect, useRef, useState } from 'react';
import type { AgentEvent, AgentMessage } from '../../lib/local/pages/protocol.ts';
import { type Channel, openChannel } from '../shared/channel.ts';

type View = Extract<AgentEvent, { type: 'agent' }>['view'];

/** The agent's live state and the messages that change it. Reconnects after a lost connection; the centre keeps the state. */
export function useDesk(userName: string | null) {
  const [view, setView] = useState<View | null>(null);
  const [problem, setProblem] = useState('');
  const channel = useRef<Channel<AgentMessage> | null>(null);

  useEffect(() => {
    if (!userName) return;
    let retry: number | undefined;
    const open = () => {
      channel.current = openChannel<AgentMessage, AgentEvent>(`/_agent?agent=${encodeURIComponent(userName)}`, {
        onOpen: () => setProblem(''),
        onEvent: (event) => (event.type === 'agent' ? setView(event.view) : setProblem(event.message)),
        onClose: (reason) => {
          setProblem(reason || '…');
          if (!reason) retry = window.setTimeout(open, 1000);
        },
      });
    };
    open();
    return () => {
      window.clearTimeout(retry);
      channel.current?.close();
    };
  }, [userName]);

  return { view, problem, send: (message: AgentMessage) => channel.current?.send(message) };
}
