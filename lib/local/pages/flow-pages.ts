import type { Inventory } from '../../emulator/inventory/inventory.ts';
import type { Flow } from '../../emulator/inventory/types.ts';
import { FlightRecorder } from '../../emulator/recorder/flight-recorder.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import { drawFlow } from '../../flow-language/drawing/draw-flow.ts';
import { DRAWING_LANGUAGES, type Drawing, type DrawingLanguage, type DrawingOptions } from '../../flow-language/drawing/drawing.ts';
import { svgOf } from '../../flow-language/drawing/svg.ts';
import type { Outgoing } from '../server/loopback-server.ts';
import { json, plain, type Reply } from '../server/respond.ts';
import { nameIn } from './name-of.ts';
import type { FlowListEntry, FlowView } from './protocol.ts';
import { TraceStream } from './trace-stream.ts';

/** What the page `/flows/` reads: flows and modules with their drawings, recorded contacts, the live trace. */
export interface FlowPages {
  /** To be told of every trace event of every contact. */
  trace(event: TraceEvent): void;
  /** Answers `/_flows…` and `/_contacts…`; undefined: not one of these paths. */
  reply(url: URL): Reply | undefined;
  /** Answers `/_trace`. */
  stream(outgoing: Outgoing): void;
  close(): void;
}

const languageOf = (url: URL): DrawingLanguage => DRAWING_LANGUAGES.find((known) => known === url.searchParams.get('lang')) ?? 'en-US';

const below = (path: string, folder: string): string | undefined => {
  if (!path.startsWith(folder)) return undefined;
  try {
    return decodeURIComponent(path.slice(folder.length));
  } catch {
    return '';
  }
};

const entryOf = ({ id, name, type, document }: Flow): FlowListEntry => ({ id, name, type, actions: document.Actions.length });

const flowReply = (inventory: Inventory, id: string, draw: (flow: Flow) => Drawing): Reply => {
  const asFile = id.endsWith('.svg');
  const wanted = asFile ? id.slice(0, -'.svg'.length) : id;
  const flow = inventory.flows.get(wanted) ?? inventory.modules.get(wanted);
  if (!flow) return plain(404, 'There is no such flow or module.');
  const drawing = draw(flow);
  if (asFile) return { status: 200, type: 'image/svg+xml', body: svgOf(drawing, flow.name) };
  const view: FlowView = { id: flow.id, name: flow.name, type: flow.type, document: flow.document, drawing };
  return json(view);
};

/** `functionName`: what people call a function, where its deployment has invented a name. */
export const createFlowPages = (
  inventory: () => Inventory | undefined,
  functionName?: (functionArn: string) => string | undefined,
): FlowPages => {
  const recorder = new FlightRecorder();
  const stream = new TraceStream();

  const flows = (url: URL, id: string | undefined): Reply => {
    const present = inventory();
    if (!present) return plain(503, 'The centre is still starting.');
    const options: DrawingOptions = { language: languageOf(url), nameOf: nameIn(present, functionName) };
    if (id !== undefined) return flowReply(present, id, (flow) => drawFlow(flow.document, options));
    return json([...present.flows.list(), ...present.modules.list()].map(entryOf));
  };
  const contacts = (id: string | undefined): Reply => {
    if (id === undefined) return json(recorder.list());
    const recording = recorder.recording(id);
    return recording ? json(recording) : plain(404, 'There is no recording of this contact, or it has made room for newer ones.');
  };

  return {
    trace: (event) => stream.publish({ place: recorder.record(event), event }),
    reply: (url) => {
      const path = url.pathname;
      if (path === '/_flows') return flows(url, undefined);
      if (path === '/_contacts') return contacts(undefined);
      const flow = below(path, '/_flows/');
      if (flow !== undefined) return flows(url, flow);
      const contact = below(path, '/_contacts/');
      return contact === undefined ? undefined : contacts(contact);
    },
    stream: (outgoing) => stream.open(outgoing),
    close: () => stream.close(),
  };
};
