import { useState } from 'react';
import type { AgentEvent, AgentMessage } from '../../lib/local/pages/protocol.ts';
import type { Word } from '../shared/words.ts';
import { CallerFacts } from './caller-facts.tsx';

type Contact = Extract<AgentEvent, { type: 'agent' }>['view']['contacts'][number];

const STATE_WORDS: Record<Contact['state'], Word> = {
  INCOMING: 'ringing',
  PENDING: 'ringing',
  CONNECTING: 'ringing',
  CONNECTED: 'talking',
  CONNECTED_ONHOLD: 'onHold',
  PAUSED: 'onHold',
  MISSED: 'missed',
  REJECTED: 'rejected',
  ERROR: 'missed',
  ENDED: 'afterCall',
};

/** One contact of the agent: who is calling, before it is accepted, and what can be done now. */
export function ContactCard({ contact, word, send }: { contact: Contact; word(key: Word): string; send(message: AgentMessage): void }) {
  const [note, setNote] = useState(contact.attributes.callSummary ?? '');
  const { contactId, state, attributes } = contact;
  const ringing = state === 'CONNECTING' || state === 'INCOMING' || state === 'PENDING';
  const talking = state === 'CONNECTED' || state === 'CONNECTED_ONHOLD';
  const act = (type: 'accept' | 'reject' | 'hang-up' | 'clear' | 'hold' | 'resume') => () => send({ type, contactId });
  const finish = () => {
    if (note.trim()) send({ type: 'update-attributes', contactId, attributes: { callSummary: note.trim() } });
    send({ type: 'clear', contactId });
  };
  return (
    <section className="card" aria-live="assertive">
      <p className="person">
        {attributes.customerName ?? (contact.customer ? word('unknownCustomer') : word('withheldCaller'))}
        {attributes.customerLevel && <span className={`tag ${attributes.customerLevel}`}>{attributes.customerLevel}</span>}
        <span className={`tag ${ringing ? 'ringing' : ''}`}>{word(STATE_WORDS[state])}</span>
      </p>
      <CallerFacts contact={contact} word={word} />
      {(talking || state === 'ENDED') && (
        <label>
          {word('note')}
          <textarea rows={3} maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      )}
      <div className="row">
        {ringing && (
          <>
            <button type="button" className="go" onClick={act('accept')}>
              {word('accept')}
            </button>
            <button type="button" onClick={act('reject')}>
              {word('reject')}
            </button>
          </>
        )}
        {talking && (
          <>
            <button type="button" className="stop" onClick={act('hang-up')}>
              {word('hangUp')}
            </button>
            <button type="button" onClick={act(state === 'CONNECTED' ? 'hold' : 'resume')}>
              {word(state === 'CONNECTED' ? 'hold' : 'resume')}
            </button>
          </>
        )}
        {!ringing && !talking && (
          <button type="button" className="go" onClick={finish}>
            {word('finish')}
          </button>
        )}
      </div>
    </section>
  );
}
