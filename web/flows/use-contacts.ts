import { useEffect, useRef, useState } from 'react';
import type { Recording, RecordingSummary, TraceEvent, TraceMessage } from '../../lib/local/pages/protocol.ts';

/** A call that lasts for days must not fill the page's memory. */
const MOST_EVENTS = 4000;
const REFRESH_MS = 300;

async function loadRecording(contactId: string): Promise<TraceEvent[]> {
  const response = await fetch(`/_contacts/${encodeURIComponent(contactId)}`);
  return response.ok ? ((await response.json()) as Recording).events : [];
}

async function loadContacts(): Promise<RecordingSummary[]> {
  return (await (await fetch('/_contacts')).json()) as RecordingSummary[];
}

/** Events without a gap: what comes after one is still on its way. */
const withoutGap = (events: readonly (TraceEvent | undefined)[]): TraceEvent[] => {
  const known: TraceEvent[] = [];
  for (const event of events) {
    if (!event) break;
    known.push(event);
  }
  return known;
};

/** Recorded contacts, newest first, and the events of the chosen one; both grow with the live trace. */
export function useContacts(onNew: (contactId: string) => void) {
  const [contacts, setContacts] = useState<RecordingSummary[]>([]);
  const [events, setEvents] = useState<TraceEvent[]>([]);
  const [contactId, setContactId] = useState<string | null>(null);
  const chosen = useRef<string | null>(null);
  const received = useRef<(TraceEvent | undefined)[]>([]);
  const announce = useRef(onNew);
  announce.current = onNew;

  useEffect(() => {
    let pending: number | undefined;
    const refresh = () => {
      pending = undefined;
      loadContacts().then(setContacts, () => undefined);
    };
    refresh();
    const source = new EventSource('/_trace');
    source.onmessage = (message) => {
      const { place, event } = JSON.parse(String(message.data)) as TraceMessage;
      pending ??= window.setTimeout(refresh, REFRESH_MS);
      if (event.type === 'contact' && event.state === 'initiated') announce.current(event.contactId);
      if (event.contactId !== chosen.current || place >= MOST_EVENTS) return;
      received.current[place] = event;
      setEvents(withoutGap(received.current));
    };
    return () => {
      window.clearTimeout(pending);
      source.close();
    };
  }, []);

  const choose = (id: string | null) => {
    chosen.current = id;
    received.current = [];
    setContactId(id);
    setEvents([]);
    if (!id) return;
    const receivedFor = received.current;
    loadRecording(id).then(
      (found) => {
        if (received.current !== receivedFor) return;
        for (const [place, event] of found.entries()) receivedFor[place] = event;
        setEvents(withoutGap(receivedFor));
      },
      () => undefined,
    );
  };

  return { contacts, contactId, events, choose };
}
