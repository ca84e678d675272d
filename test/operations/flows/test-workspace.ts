import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MessageCatalog } from '../../../lib/center/center.ts';
import { FlowFolder } from '../../../lib/operations/flows/files/flow-folder.ts';
import { FlowBases } from '../../../lib/operations/flows/flow-bases.ts';
import { MessageBook } from '../../../lib/operations/flows/names/message-book.ts';
import { NameBook, type NamedResource } from '../../../lib/operations/flows/names/name-book.ts';
import type { Workspace } from '../../../lib/operations/flows/workspace.ts';
import { FakeFlowsApi } from './fake-flows-api.ts';

export const INSTANCE_ARN = 'arn:aws:connect:eu-west-2:123456789012:instance/11111111-1111-4111-8111-111111111111';
export const SUPPORT: NamedResource = { kind: 'queue', name: 'support', id: 'queue-1', arn: `${INSTANCE_ARN}/queue/queue-1` };
export const OPERATOR: NamedResource = { kind: 'queue', name: 'operator', id: 'queue-2', arn: `${INSTANCE_ARN}/queue/queue-2` };
export const MUSIC: NamedResource = { kind: 'prompt', name: 'harbor', id: 'prompt-1', arn: `${INSTANCE_ARN}/prompt/prompt-1` };
export const LOOKUP: NamedResource = {
  kind: 'lambda',
  name: 'customer-lookup',
  arn: 'arn:aws:lambda:eu-west-2:123456789012:function:stack-lookup-1',
};

/** A project in a folder of its own, beside an instance in memory. */
export class TestWorkspace {
  readonly root = mkdtempSync(path.join(tmpdir(), 'trunkline-flows-'));
  readonly api = new FakeFlowsApi();
  readonly lines: string[] = [];
  readonly resources: NamedResource[] = [SUPPORT, OPERATOR, MUSIC, LOOKUP];
  messages: MessageCatalog = {};

  /** As a new process would have it: everything is read again. */
  open(): Workspace {
    const flows = [...this.api.flows.values()].map(({ kind, name, id, arn }): NamedResource => ({ kind, name, id, arn }));
    return {
      instanceId: '11111111-1111-4111-8111-111111111111',
      api: this.api,
      names: { book: new NameBook([...this.resources, ...flows]), messages: new MessageBook(this.messages) },
      folder: new FlowFolder(path.join(this.root, 'contact-flows')),
      bases: new FlowBases(path.join(this.root, '.trunkline/flows.json')),
      report: (line) => this.lines.push(line),
    };
  }

  write(file: string, document: unknown): void {
    const target = path.join(this.root, 'contact-flows', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, typeof document === 'string' ? document : JSON.stringify(document));
  }

  text(file: string): string {
    return readFileSync(path.join(this.root, 'contact-flows', file), 'utf8');
  }

  read(file: string): Record<string, unknown> {
    return JSON.parse(this.text(file));
  }

  exists(file: string): boolean {
    return existsSync(path.join(this.root, 'contact-flows', file));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

export const all = () => true;
