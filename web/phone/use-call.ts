import { useCallback, useRef, useState } from 'react';
import type { PhoneEvent, PhoneMessage } from '../../lib/local/pages/protocol.ts';
import { type Channel, openChannel } from '../shared/channel.ts';
import { say, silence } from './speech.ts';

export interface Line {
  id: number;
  kind: 'heard' | 'music' | 'key' | 'end';
  text: string;
}
export type CallState = 'idle' | 'dialing' | 'in-call' | 'ended' | 'refused' | 'lost';

/** One call from this page: dial, keys, words, hang up, and the transcript of what was heard. */
export function useCall(speakAloud: boolean) {
  const [state, setState] = useState<CallState>('idle');
  const [lines, setLines] = useState<Line[]>([]);
  const [reason, setReason] = useState('');
  const channel = useRef<Channel<PhoneMessage> | null>(null);
  const speaking = useRef(speakAloud);
  speaking.current = speakAloud;

  const add = useCallback((kind: Line['kind'], text: string) => {
    setLines((known) => {
      const last = known.at(-1);
      // Music goes round and round: one line is enough.
      if (kind === 'music' && last?.kind === 'music' && last.text === text) return known;
      return [...known, { id: known.length, kind, text }];
    });
  }, []);

  const finish = useCallback((next: CallState) => {
    silence();
    channel.current?.close();
    channel.current = null;
    setState(next);
  }, []);

  const onEvent = useCallback(
    (event: PhoneEvent) => {
      if (event.type === 'connected') setState('in-call');
      if (event.type === 'refused') {
        setReason(event.message);
        finish('refused');
      }
      if (event.type === 'ended') finish('ended');
      if (event.type !== 'trace') return;
      const trace = event.event;
      if (trace.type === 'prompt' && trace.to === 'customer') {
        const { playId, text, prompt, language } = trace;
        add(text ? 'heard' : 'music', text ?? `♪ ${prompt ?? ''}`);
        if (text && speaking.current) say(text, language, () => channel.current?.send({ type: 'played', playId }));
      }
      if (trace.type === 'prompt-ended' && trace.interrupted) silence();
      if (trace.type === 'disconnect') {
        add('end', trace.reason);
        silence();
        setState('ended');
      }
    },
    [add, finish],
  );

  const dial = (to: string, from: string | null) => {
    setLines([]);
    setReason('');
    setState('dialing');
    channel.current = openChannel<PhoneMessage, PhoneEvent>('/_phone', {
      onOpen: () => channel.current?.send({ type: 'dial', to, from }),
      onEvent,
      onClose: (why) => {
        setReason(why);
        setState((current) => (current === 'dialing' || current === 'in-call' ? 'lost' : current));
      },
    });
  };
  const press = (key: string) => {
    silence();
    add('key', key);
    channel.current?.send({ type: 'key', key });
  };
  const speak = (text: string) => {
    silence();
    add('key', `“${text}”`);
    channel.current?.send({ type: 'say', text });
  };
  const hangUp = () => channel.current?.send({ type: 'hang-up' });
  return { state, lines, reason, dial, press, speak, hangUp };
}
