import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTION_TYPES, ACTIONS } from '../../lib/flow-language/actions/registry.ts';
import { supportTable } from '../../lib/flow-language/support-table.ts';
import { WRONG_TYPES } from '../../lib/flow-language/validation/wrong-types.ts';

test('docs/support/actions.md says what the definitions say', () => {
  expect(readFileSync(path.resolve(__dirname, '../../docs/support/actions.md'), 'utf8')).toBe(supportTable());
});

test('all 68 types of the catalogue are known, each once', () => {
  expect(ACTION_TYPES).toHaveLength(68);
  expect(ACTIONS).toHaveLength(68);
});

test('a type runs exactly when its support says so', () => {
  const runs = ACTIONS.filter(({ run }) => run !== undefined).map(({ type }) => type);
  const says = ACTIONS.filter(({ support }) => support === 'whole' || (typeof support === 'object' && 'part' in support)).map(
    ({ type }) => type,
  );

  expect(runs).toEqual(says);
});

test('names that look right lead to types that exist and are none themselves', () => {
  for (const [wrong, right] of WRONG_TYPES) {
    expect(ACTION_TYPES).toContain(right);
    expect(ACTION_TYPES).not.toContain(wrong);
  }
});
