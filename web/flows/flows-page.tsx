import { useEffect, useMemo, useState } from 'react';
import { loadCenterInfo } from '../shared/center-info.ts';
import { PageHeader } from '../shared/page-header.tsx';
import { useLanguage } from '../shared/use-language.ts';
import { CallList } from './call-list.tsx';
import { FlowCanvas } from './flow-canvas.tsx';
import { FlowList } from './flow-list.tsx';
import { Player } from './player.tsx';
import { StepList } from './step-list.tsx';
import { type Step, stepsOf } from './steps.ts';
import { useContacts } from './use-contacts.ts';
import { useFlow, useFlowList } from './use-flows.ts';
import { walkOf } from './walk.ts';

const ZOOMS = [0.35, 0.5, 0.7, 0.85, 1, 1.25];

/** Flows of the centre, and the way of a live or recorded call through them. */
export function FlowsPage() {
  const { language, word, toggle } = useLanguage();
  const [center, setCenter] = useState('Trunkline');
  const [zoom, setZoom] = useState(3);
  const [follow, setFollow] = useState(true);
  const [flowId, setFlowId] = useState(() => new URLSearchParams(location.search).get('flow'));
  const [chosen, setChosen] = useState<string | null>(null);
  /** Place up to which the call is shown; null: to its end, whatever comes. */
  const [cursor, setCursor] = useState<number | null>(null);
  const flows = useFlowList();
  const show = (id: string) => {
    setCursor(null);
    setChosen(null);
    choose(id);
  };
  const { contacts, contactId, events, choose } = useContacts((id) => follow && show(id));

  const steps = useMemo(() => stepsOf(events), [events]);
  const place = cursor ?? events.length - 1;
  const walk = useMemo(() => walkOf(events.slice(0, place + 1)), [events, place]);
  const view = useFlow(flowId ?? flows[0]?.id ?? null, language);

  useEffect(() => {
    loadCenterInfo().then(
      (info) => setCenter(info.name),
      () => undefined,
    );
  }, []);
  // The drawing goes with the call, from flow to flow.
  useEffect(() => {
    if (walk.flowId) setFlowId(walk.flowId);
  }, [walk.flowId]);

  const goTo = (step: Step | undefined) => {
    if (!step) return;
    setCursor(step.place);
    if (step.flowId) setFlowId(step.flowId);
    setChosen(step.block);
  };
  const trail = view ? walk.trails.get(view.id) : undefined;
  return (
    <>
      <PageHeader
        center={center}
        page={word('flows')}
        other={{ href: '/phone/', label: word('phone') }}
        language={language}
        onToggle={toggle}
      />
      <main className="wide">
        <aside>
          <CallList contacts={contacts} chosen={contactId} follow={follow} word={word} onFollow={setFollow} onChoose={show} />
          <FlowList flows={flows} chosen={view?.id ?? null} walked={new Set(walk.trails.keys())} word={word} onChoose={setFlowId} />
        </aside>
        <section className="card drawing">
          <div className="row">
            <h2 className="grow">{view?.name ?? word('chooseFlow')}</h2>
            <button type="button" aria-label={word('zoomOut')} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
              −
            </button>
            <button type="button" aria-label={word('zoomIn')} disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)}>
              +
            </button>
            {view && (
              <a href={`/_flows/${encodeURIComponent(view.id)}.svg?lang=${language}`} download={`${view.name}.svg`}>
                {word('saveDrawing')}
              </a>
            )}
          </div>
          {view && <FlowCanvas view={view} trail={trail} chosen={chosen} zoom={ZOOMS[zoom] ?? 1} onChoose={setChosen} />}
        </section>
        <section className="card story">
          <div className="row">
            <h2 className="grow">{word('steps')}</h2>
            {contactId && (
              <a href={`/_contacts/${encodeURIComponent(contactId)}`} download={`${contactId}.json`}>
                {word('saveRecording')}
              </a>
            )}
          </div>
          {steps.length > 0 && <Player steps={steps} place={place} word={word} onGo={goTo} />}
          <StepList steps={steps} place={place} word={word} onChoose={goTo} />
        </section>
      </main>
    </>
  );
}
