import { comparableHash } from './comparable.ts';
import { contentOfFile } from './content-of-file.ts';
import { readDocument } from './document/read-document.ts';
import { canonicalText } from './document/same-document.ts';
import { emptyFlow } from './empty-flow.ts';
import { fileFormOf } from './file-form.ts';
import { factsOf } from './files/flow-file.ts';
import type { FlowSummary } from './flows-api.ts';
import type { PushStep } from './push-step.ts';
import { storedFacts } from './stored-facts.ts';
import type { Workspace } from './workspace.ts';

/** Writes one flow and what the API keeps beside its content. `there`: it exists; otherwise it is created. */
export const writeStep = async (step: PushStep, there: FlowSummary | undefined, workspace: Workspace): Promise<FlowSummary> => {
  const { content } = contentOfFile(step.sides, step.file, workspace.names);
  const isDraft = step.outcome === 'saved as a draft';
  const flow =
    there === undefined ? await create(step, content, isDraft, workspace) : await update(step, there, content, isDraft, workspace);
  // A draft beside a published flow is nothing that pull or status look at.
  if (!isDraft || flow.status === 'SAVED') await remember(step, flow, workspace);
  return flow;
};

const contractText = ({ file }: PushStep): string | undefined => (file.contract === undefined ? undefined : JSON.stringify(file.contract));

const create = async (step: PushStep, content: string, isDraft: boolean, { api }: Workspace): Promise<FlowSummary> => {
  const { kind, name, type, file } = step;
  const flow = { kind, name, type, description: file.description, settings: contractText(step) };
  if (!isDraft) return api.create({ ...flow, content, status: 'PUBLISHED' });
  if (kind === 'flow') return api.create({ ...flow, content, status: 'SAVED' });
  // Modules cannot be created as drafts: the API has no such member (SDK model).
  const module = await api.create({ ...flow, content: emptyFlow(type), status: 'PUBLISHED' });
  await api.putContent(module, content, { draft: true });
  return module;
};

const update = async (step: PushStep, there: FlowSummary, content: string, isDraft: boolean, { api }: Workspace): Promise<FlowSummary> => {
  const { file, sides } = step;
  await api.putContent(there, content, { draft: isDraft });
  const facts = sides.remote?.facts;
  const description = file.description ?? '';
  if (description !== (facts?.description ?? '')) await api.putDescription(there, description);
  const isContractNew = canonicalText({ is: file.contract }) !== canonicalText({ is: facts?.contract });
  if (there.kind === 'module' && isContractNew) await api.putSettings(there, contractText(step) ?? '{}');
  return { ...there, status: isDraft ? there.status : 'PUBLISHED' };
};

const remember = async ({ key, file, type }: PushStep, flow: FlowSummary, { api, bases, names, instanceId }: Workspace): Promise<void> => {
  const stored = await api.describe(flow);
  const read = readDocument(stored.content);
  if (!read.ok) return;
  const remote = { stored, document: read.document, facts: storedFacts(stored, read.document) };
  const { base } = fileFormOf(remote, names, { like: file.document });
  bases.put(instanceId, key, { ...base, file: comparableHash(file.document, factsOf(file, type), names) });
  bases.save();
};
