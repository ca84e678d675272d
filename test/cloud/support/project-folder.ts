import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '../../..');

const FUNCTIONS = [
  'agent-routing',
  'area-routing',
  'blacklist-check',
  'contact-records',
  'customer-lookup',
  'number-flow',
  'queue-position',
  'settings',
  'survey-save',
];

/** A project of its own: the demo's definition, flows and prompts, and functions that do nothing, so that nobody waits for bundles. */
export class ProjectFolder {
  readonly root = mkdtempSync(path.join(tmpdir(), 'trunkline-cloud-'));

  constructor() {
    for (const name of ['center.yaml', 'contact-flows'])
      cpSync(path.join(REPOSITORY, name), path.join(this.root, name), { recursive: true });
    for (const name of FUNCTIONS) this.write(`lambdas/${name}/handler.ts`, `export const handler = async () => ({ name: '${name}' });\n`);
  }

  write(file: string, content: string | object): void {
    const target = path.join(this.root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, typeof content === 'string' ? content : JSON.stringify(content));
  }

  edit(file: string, change: (text: string) => string): void {
    const before = readFileSync(path.join(this.root, file), 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`The change of ${file} changes nothing.`);
    this.write(file, after);
  }

  delete(file: string): void {
    rmSync(path.join(this.root, file), { recursive: true, force: true });
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
