import { type FormEvent, useEffect, useState } from 'react';
import type { CenterInfo } from '../../lib/local/pages/protocol.ts';
import { loadCenterInfo } from '../shared/center-info.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { useLanguage } from '../shared/use-language.ts';
import { Keypad } from './keypad.tsx';
import { SayField } from './say-field.tsx';
import { Transcript } from './transcript.tsx';
import { useCall } from './use-call.ts';

export function PhonePage() {
  const { language, word, toggle } = useLanguage();
  const [info, setInfo] = useState<CenterInfo | null>(null);
  const [to, setTo] = useState('');
  const [from, setFrom] = useState(localStorage.getItem('from') ?? '+8613922112345');
  const [withheld, setWithheld] = useState(false);
  const [speakAloud, setSpeakAloud] = useState(true);
  const call = useCall(speakAloud);
  const busy = call.state === 'dialing' || call.state === 'in-call';

  useEffect(() => {
    loadCenterInfo().then(
      (loaded) => {
        setInfo(loaded);
        setTo((current) => current || (loaded.numbers[0]?.address ?? ''));
      },
      () => setInfo(null),
    );
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    localStorage.setItem('from', from);
    call.dial(to, withheld ? null : from);
  };
  const status = {
    idle: '',
    dialing: word('dialing'),
    'in-call': word('inCall'),
    ended: word('ended'),
    refused: word('refused'),
    lost: word('lost'),
  };

  return (
    <>
      <PageHeader
        center={info?.name ?? 'Trunkline'}
        page={word('phone')}
        other={{ href: '/agent/', label: word('agent') }}
        language={language}
        onToggle={toggle}
      />
      <main className="columns">
        <form className="card" onSubmit={submit}>
          <label>
            {word('callTo')}
            <input list="numbers" value={to} onChange={(event) => setTo(event.target.value)} inputMode="tel" required disabled={busy} />
            <datalist id="numbers">
              {info?.numbers.map((number) => (
                <option key={number.address} value={number.address}>
                  {number.description}
                </option>
              ))}
            </datalist>
          </label>
          <label>
            {word('callFrom')}
            <input value={from} onChange={(event) => setFrom(event.target.value)} inputMode="tel" disabled={busy || withheld} />
          </label>
          <label>
            <input type="checkbox" checked={withheld} onChange={(event) => setWithheld(event.target.checked)} disabled={busy} />
            {word('withheld')}
          </label>
          <Keypad enabled={call.state === 'in-call'} onKey={call.press} />
          <div className="row">
            <button type="submit" className="go grow" disabled={busy || !to}>
              {word('call')}
            </button>
            <button type="button" className="stop grow" disabled={!busy} onClick={call.hangUp}>
              {word('hangUp')}
            </button>
          </div>
        </form>
        <section className="card">
          <p className={`status ${call.state === 'refused' || call.state === 'lost' ? 'bad' : ''}`} role="status">
            {status[call.state]} {call.reason}
          </p>
          <Transcript lines={call.lines} empty={word('nothingHeard')} heading={word('heard')} />
          {call.state === 'in-call' && <SayField label={word('say')} help={word('sayHelp')} onSay={call.speak} />}
          <label>
            <input type="checkbox" checked={speakAloud} onChange={(event) => setSpeakAloud(event.target.checked)} />
            {word('speak')}
          </label>
        </section>
      </main>
    </>
  );
}
