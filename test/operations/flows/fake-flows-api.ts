import type { FlowType } from '../../../lib/flow-language/document.ts';
import { parseFlow } from '../../../lib/flow-language/parse-flow.ts';
import { validateFlow } from '../../../lib/flow-language/validate-flow.ts';
import { flowKey } from '../../../lib/operations/flows/flow-key.ts';
import type { FlowStatus, FlowSummary, FlowsApi, NewFlow, StoredFlow } from '../../../lib/operations/flows/flows-api.ts';
import { OperationsError } from '../../../lib/operations/operations-error.ts';

const INSTANCE = 'arn:aws:connect:eu-west-2:123456789012:instance/11111111-1111-4111-8111-111111111111';

interface Kept extends StoredFlow {
  /** Saved beside what is published. */
  draft?: string;
}

/** An instance's flows in memory, judged as the service judges them. */
export class FakeFlowsApi implements FlowsApi {
  readonly flows = new Map<string, Kept>();
  readonly calls: string[] = [];
  #made = 0;

  /** Puts a flow there as if somebody had made it in the designer. */
  has(
    name: string,
    document: unknown,
    options: { type?: FlowType; status?: FlowStatus; description?: string; settings?: string } = {},
  ): Kept {
    const { type = 'CONTACT_FLOW', status = 'PUBLISHED', description, settings } = options;
    const kind = type === 'MODULE' ? 'module' : 'flow';
    const before = this.flows.get(flowKey({ kind, name }));
    const id = before?.id ?? this.#id();
    const arn = `${INSTANCE}/${kind === 'flow' ? 'contact-flow' : 'flow-module'}/${id}`;
    const flow: Kept = { kind, name, type, status, description, settings, id, arn, content: JSON.stringify(document) };
    this.flows.set(flowKey(flow), flow);
    return flow;
  }

  document(key: string): unknown {
    return JSON.parse(this.#find(key).content);
  }

  async list(): Promise<FlowSummary[]> {
    return [...this.flows.values()].map(({ kind, name, type, status, id, arn }) => ({ kind, name, type, status, id, arn }));
  }

  async describe(flow: FlowSummary): Promise<StoredFlow> {
    return { ...this.#find(flowKey(flow)) };
  }

  async create(flow: NewFlow): Promise<FlowSummary> {
    this.calls.push(`create ${flowKey(flow)} ${flow.status}`);
    if (this.flows.has(flowKey(flow))) throw new OperationsError('SERVICE_REFUSED', `DuplicateResourceException: ${flow.name}`);
    if (flow.status === 'PUBLISHED') this.#judge(flow.content, flow.type);
    return this.has(flow.name, JSON.parse(flow.content), flow);
  }

  async putContent(flow: FlowSummary, content: string, { draft }: { draft: boolean }): Promise<void> {
    this.calls.push(`content ${flowKey(flow)}${draft ? ' draft' : ''}`);
    const kept = this.#find(flowKey(flow));
    if (!draft) {
      this.#judge(content, flow.type);
      Object.assign(kept, { content, status: 'PUBLISHED' });
    } else if (kept.status === 'SAVED') kept.content = content;
    else kept.draft = content;
  }

  async putDescription(flow: FlowSummary, description: string): Promise<void> {
    this.calls.push(`description ${flowKey(flow)}`);
    this.#find(flowKey(flow)).description = description;
  }

  async putSettings(flow: FlowSummary, settings: string): Promise<void> {
    this.calls.push(`settings ${flowKey(flow)}`);
    this.#find(flowKey(flow)).settings = settings;
  }

  #find(key: string): Kept {
    const flow = this.flows.get(key);
    if (flow === undefined) throw new OperationsError('SERVICE_REFUSED', `ResourceNotFoundException: ${key}`);
    return flow;
  }

  #judge(content: string, type: FlowType): void {
    const parsed = parseFlow(content);
    const problems = parsed.ok ? validateFlow(parsed.document, { type }) : parsed.problems;
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw new OperationsError(
        'SERVICE_REFUSED',
        errors.map(({ message }) => message),
      );
  }

  #id(): string {
    this.#made += 1;
    return `00000000-0000-4000-8000-${String(this.#made).padStart(12, '0')}`;
  }
}
