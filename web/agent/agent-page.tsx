import { useEffect, useState } from 'react';
import type { CenterInfo } from '../../lib/local/pages/protocol.ts';
import { loadCenterInfo } from '../shared/center-info.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { useLanguage } from '../shared/use-language.ts';
import { ContactCard } from './contact-card.tsx';
import { SignIn } from './sign-in.tsx';
import { useDesk } from './use-desk.ts';

export function AgentPage() {
  const { language, word, toggle } = useLanguage();
  const [info, setInfo] = useState<CenterInfo | null>(null);
  const userName = new URLSearchParams(location.search).get('agent');
  const desk = useDesk(userName);

  useEffect(() => {
    loadCenterInfo().then(setInfo, () => setInfo(null));
  }, []);

  const header = (
    <PageHeader
      center={info?.name ?? 'Trunkline'}
      page={userName ? `${word('agent')} · ${userName}` : word('agent')}
      other={{ href: '/phone/', label: word('phone') }}
      language={language}
      onToggle={toggle}
    />
  );
  if (!userName) {
    return (
      <>
        {header}
        <main>
          <SignIn agents={info?.agents ?? []} word={word} />
        </main>
      </>
    );
  }
  const view = desk.view;
  return (
    <>
      {header}
      <main>
        <section className="card row">
          <label className="grow">
            {word('state')}
            <select
              value={view?.statuses.some((status) => status.name === view.state) ? view.state : ''}
              disabled={!view}
              onChange={(event) => desk.send({ type: 'set-state', state: event.target.value })}
            >
              {!view?.statuses.some((status) => status.name === view.state) && <option value="">{view?.state ?? '…'}</option>}
              {view?.statuses.map((status) => (
                <option key={status.name} value={status.name}>
                  {status.name}
                </option>
              ))}
            </select>
          </label>
          {view?.nextState && (
            <span className="soft">
              {word('next')}: {view.nextState}
            </span>
          )}
          <span className="status bad" role="alert">
            {desk.problem}
          </span>
        </section>
        {view?.contacts.length === 0 && (
          <section className="card">
            <h2>{word('waiting')}</h2>
            <p className="soft">{word('waitingHelp')}</p>
          </section>
        )}
        {view?.contacts.map((contact) => (
          <ContactCard key={contact.contactId} contact={contact} word={word} send={desk.send} />
        ))}
      </main>
    </>
  );
}
