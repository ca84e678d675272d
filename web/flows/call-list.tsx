import type { RecordingSummary } from '../../lib/local/pages/protocol.ts';
import type { Word } from '../shared/words.ts';
import { clockTime } from './clock-time.ts';

/** Calls that the centre remembers, newest first. */
export function CallList(properties: {
  contacts: RecordingSummary[];
  chosen: string | null;
  follow: boolean;
  word: (word: Word) => string;
  onFollow(follow: boolean): void;
  onChoose(contactId: string): void;
}) {
  const { contacts, chosen, follow, word, onFollow, onChoose } = properties;
  return (
    <section className="card list">
      <h2>{word('calls')}</h2>
      <label>
        <input type="checkbox" checked={follow} onChange={(event) => onFollow(event.target.checked)} />
        {word('follow')}
      </label>
      {contacts.length === 0 && <p className="soft">{word('noCalls')}</p>}
      <ul>
        {contacts.map(({ contactId, startedAt, endedAt, from, steps }) => (
          <li key={contactId}>
            <button type="button" aria-current={contactId === chosen} onClick={() => onChoose(contactId)}>
              <span className="number soft">{clockTime(startedAt)}</span>
              <span className="grow number">{from ?? word('withheld')}</span>
              {endedAt === null ? <span className="tag ringing">{word('live')}</span> : <span className="soft">{steps}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
