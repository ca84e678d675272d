import { createWriteStream, type WriteStream } from 'node:fs';
import type { Inventory } from '../../emulator/inventory/inventory.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import { flowLog } from '../../flow-language/flow-log.ts';

/**
 * What Connect would write to the log group `/aws/connect/<alias>`: one JSON line an entry, only for instances that allow flow logs and
 * only where the flow has logging on. As on AWS it holds what the caller keyed in, so the file is its owner's alone.
 */
export class FlowLogWriter {
  readonly #file: string;
  readonly #contacts = new Map<string, ReturnType<typeof flowLog>>();
  #stream: WriteStream | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  write(event: TraceEvent, inventory: Inventory): void {
    if (event.type === 'contact' && event.state === 'completed') this.#contacts.delete(event.contactId);
    if (!inventory.instance.flowLogs || (event.type !== 'action' && event.type !== 'lambda')) return;
    const log = this.#contacts.get(event.contactId) ?? flowLog();
    this.#contacts.set(event.contactId, log);
    const flow = event.type === 'action' ? (inventory.flows.get(event.flow.id) ?? inventory.modules.get(event.flow.id)) : undefined;
    const entries = log(event, { contactId: event.contactId, at: Date.parse(event.at), flowArn: flow?.arn ?? '' });
    if (entries.length === 0) return;
    this.#stream ??= createWriteStream(this.#file, { flags: 'a', mode: 0o600 }).on('error', () => {});
    this.#stream.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  }

  close(): Promise<void> {
    const stream = this.#stream;
    return stream === undefined ? Promise.resolve() : new Promise((resolve) => stream.end(resolve));
  }
}
