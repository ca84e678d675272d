import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FlowBases } from '../../../lib/operations/flows/flow-bases.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'trunkline-bases-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const base = { id: 'one', content: 'c', file: 'f', exact: [], undo: { members: [] } };

test('what was saved is there for the next process, each instance apart', () => {
  const file = path.join(folder, 'deeper', 'flows.json');
  const bases = new FlowBases(file);
  bases.put('instance', 'flow:constructor', base);
  bases.save();

  const next = new FlowBases(file);
  expect(next.of('instance', 'flow:constructor')).toEqual(base);
  expect(next.of('other', 'flow:constructor')).toBeUndefined();
  expect(next.of('constructor', 'name')).toBeUndefined();
});

test.each(['{', '{"format":2}', '[]'])('a file with %s is refused with the cure', (text) => {
  const file = path.join(folder, 'flows.json');
  writeFileSync(file, text);

  expect(() => new FlowBases(file)).toThrow(/flows\.json cannot be read .* remove it/s);
});
