import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '../../bin/support/content-hash.ts';
import { readInstant, readOptions, readParameters, readPort } from '../../bin/support/options.ts';
import { maskNumber, traceLine } from '../../bin/support/trace-line.ts';

describe('options', () => {
  test.each(['99999', '-1', 'http', '80.5'])('port %s is refused', (value) => {
    expect(() => readPort(value, 4400)).toThrow(`--port ${value}`);
  });

  test('an instant with an offset is read as that instant', () => {
    expect(readInstant('2026-11-23T10:00+08:00')).toBe('2026-11-23T02:00:00.000Z');
  });

  test.each(['tomorrow', '25', '2026-13-01'])('%s is not an instant', (value) => {
    expect(() => readInstant(value)).toThrow('ISO 8601');
  });

  test('parameters of a template are pairs; a value may hold an equals sign', () => {
    expect(readParameters(['Stage=prod', 'Query=a=b', 'Empty='])).toEqual({ Stage: 'prod', Query: 'a=b', Empty: '' });
    expect(() => readParameters(['Stage'])).toThrow('--parameter Stage: give NAME=VALUE.');
  });

  test('an unknown option is refused together with the usage', () => {
    expect(() => readOptions(['--prot', '1'], { port: { type: 'string' } }, 'usage: here')).toThrow(/--prot[\s\S]*usage: here/);
  });
});

describe('content hash', () => {
  test('changes with a file, with its name, and when it disappears', () => {
    const root = mkdtempSync(join(tmpdir(), 'hash-'));
    writeFileSync(join(root, 'a'), 'one');
    const first = contentHash(root, ['a']);
    writeFileSync(join(root, 'a'), 'two');
    const changed = contentHash(root, ['a']);
    rmSync(join(root, 'a'));
    const gone = contentHash(root, ['a']);
    rmSync(root, { recursive: true });

    expect(new Set([first, changed, gone]).size).toBe(3);
  });
});

describe('console lines', () => {
  test('hide the middle of a number', () => {
    expect(maskNumber('+8613922112345')).toBe('+861…45');
  });

  test.each([
    [{ type: 'input', keys: '4111', result: 'stored' }, 'keys •••• · stored'],
    [
      { type: 'prompt', to: 'agent', playId: 'p', text: 'A name', durationMs: 1000, loop: false, language: 'en-US' },
      'agent hears who is calling',
    ],
    [{ type: 'attributes', values: { customerName: 'A name' } }, 'attributes customerName'],
  ])('keep to themselves what was stored, told to an agent or written: %j', (event, shown) => {
    const line = traceLine({ at: '2026-11-23T02:00:00.000Z', contactId: '12345678', ...event } as Parameters<typeof traceLine>[0]);

    expect(line).toContain(shown);
    expect(line).not.toMatch(/4111|A name/);
  });

  test('name the block', () => {
    const line = traceLine({
      at: '2026-11-23T02:00:00.000Z',
      contactId: '12345678-aaaa',
      type: 'action',
      flow: { id: 'f', name: 'main-menu', type: 'CONTACT_FLOW' },
      identifier: 'menu',
      actionType: 'GetParticipantInput',
      parameters: {},
      outcome: { kind: 'success', result: '1' },
      next: 'sales',
    });

    expect(line).toBe('02:00:00 12345678    menu · GetParticipantInput → sales');
  });
});
