import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlowAction, FlowDocument } from '../../../lib/flow-language/document.ts';

export const ROOT = join(__dirname, '..', '..', '..');
export const FLOW_FOLDER = join(ROOT, 'contact-flows');

export interface ShippedFlow {
  name: string;
  isModule: boolean;
  text: string;
  document: FlowDocument;
}

const read = (folder: 'flows' | 'modules'): ShippedFlow[] =>
  readdirSync(join(FLOW_FOLDER, folder)).map((file) => {
    const text = readFileSync(join(FLOW_FOLDER, folder, file), 'utf8');
    return { name: file.replace(/\.json$/, ''), isModule: folder === 'modules', text, document: JSON.parse(text) as FlowDocument };
  });

export const shippedFlows: readonly ShippedFlow[] = [...read('flows'), ...read('modules')];

export const byName = (name: string): ShippedFlow => {
  const flow = shippedFlows.find((one) => one.name === name);
  if (flow === undefined) throw new Error(`There is no flow ${name}`);
  return flow;
};

/** Metadata as the designer writes it. */
export interface DesignerMetadata {
  name: string;
  description: string;
  type?: string;
  status: string;
  entryPointPosition: { x: number; y: number };
  ActionMetadata: Record<string, { position: { x: number; y: number }; isFriendlyName: boolean }>;
}
export const designer = (flow: ShippedFlow): DesignerMetadata => flow.document.Metadata as unknown as DesignerMetadata;

/** All actions of all flows, for table tests: `[flow/action, flow, action]`. */
export const everyAction: readonly [label: string, flow: ShippedFlow, action: FlowAction][] = shippedFlows.flatMap((flow) =>
  flow.document.Actions.map((action): [string, ShippedFlow, FlowAction] => [`${flow.name}/${action.Identifier}`, flow, action]),
);
