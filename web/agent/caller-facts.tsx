import type { AgentEvent } from '../../lib/local/pages/protocol.ts';
import type { Word } from '../shared/words.ts';

type Contact = Extract<AgentEvent, { type: 'agent' }>['view']['contacts'][number];

/** What the centre knows of the caller, in the order an agent needs it; unknown facts take no room. */
export function CallerFacts({ contact, word }: { contact: Contact; word(key: Word): string }) {
  const { attributes } = contact;
  const facts: [Word, string | null | undefined][] = [
    ['number', contact.customer],
    ['place', attributes.place],
    ['carrier', attributes.carrier === 'unknown' ? undefined : attributes.carrier],
    ['queue', contact.queue],
    ['ivrPath', attributes.ivrPath],
    ['language', attributes.language],
    ['openItems', attributes.openItems],
    ['lastAgent', attributes.lastAgent],
  ];
  const page = attributes.screenPopUrl;
  return (
    <dl>
      {facts
        .filter(([, value]) => value)
        .map(([key, value]) => (
          <div key={key}>
            <dt>{word(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      {page?.startsWith('https://') && (
        <div>
          <dt>{word('page')}</dt>
          <dd>
            <a href={page} target="_blank" rel="noreferrer">
              {page}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
