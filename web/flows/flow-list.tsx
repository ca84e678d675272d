import type { FlowListEntry } from '../../lib/local/pages/protocol.ts';
import type { Word } from '../shared/words.ts';

/** Flows, then modules; those that the call has been in are marked. */
export function FlowList(properties: {
  flows: FlowListEntry[];
  chosen: string | null;
  walked: ReadonlySet<string>;
  word: (word: Word) => string;
  onChoose(id: string): void;
}) {
  const { flows, chosen, walked, word, onChoose } = properties;
  const groups = [
    { title: word('flows'), entries: flows.filter(({ type }) => type !== 'MODULE') },
    { title: word('modules'), entries: flows.filter(({ type }) => type === 'MODULE') },
  ];
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ title, entries }) => (
      <section key={title} className="card list">
        <h2>{title}</h2>
        <ul>
          {entries.map(({ id, name, actions }) => (
            <li key={id}>
              <button type="button" className={walked.has(id) ? 'walked' : ''} aria-current={id === chosen} onClick={() => onChoose(id)}>
                <span className="grow">{name}</span>
                <span className="soft">{actions}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    ));
}
