import { useEffect, useState } from 'react';
import type { FlowListEntry, FlowView } from '../../lib/local/pages/protocol.ts';
import type { Language } from '../shared/words.ts';

async function load<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`The centre answered ${response.status}.`);
  return (await response.json()) as T;
}

/** Flows and modules of the centre, sorted by name. */
export function useFlowList() {
  const [flows, setFlows] = useState<FlowListEntry[]>([]);
  useEffect(() => {
    load<FlowListEntry[]>('/_flows').then(
      (found) => setFlows(found.sort((left, right) => left.name.localeCompare(right.name))),
      () => setFlows([]),
    );
  }, []);
  return flows;
}

/** The chosen flow with its drawing; the one before stays until the next has come. */
export function useFlow(id: string | null, language: Language) {
  const [view, setView] = useState<FlowView | null>(null);
  useEffect(() => {
    if (!id) return;
    let isWanted = true;
    load<FlowView>(`/_flows/${encodeURIComponent(id)}?lang=${language}`).then(
      (found) => isWanted && setView(found),
      () => isWanted && setView(null),
    );
    return () => {
      isWanted = false;
    };
  }, [id, language]);
  return view;
}
