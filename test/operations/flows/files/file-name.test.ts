import fc from 'fast-check';
import { distinctFileNameOf, fileNameOf, nameOfFile } from '../../../../lib/operations/flows/files/file-name.ts';

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 127 }),
  fc.string({ unit: fc.constantFrom('/', '\\', '.', '\0', ' ', 'a', 'é', '问', '%', '~', ':', '\u202e', '\ud800'), maxLength: 127 }),
  fc.constantFrom('con', 'NUL', 'com1.txt', 'lpt9', 'aux.', '..', '.', '', 'CONsole'),
);

test('no name makes a path, a hidden file or a device', () => {
  fc.assert(
    fc.property(nasty, (name) => {
      for (const file of [fileNameOf(name), distinctFileNameOf(name)]) {
        expect(file).not.toMatch(/[/\\:*?"<>|\0]|^\.|\.$|^\s|\s$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(file).not.toBe('');
        expect(Buffer.byteLength(file)).toBeLessThanOrEqual(200);
      }
    }),
    { numRuns: 1000 },
  );
});

test('different names make different files, and each name comes back or says that it cannot', () => {
  fc.assert(
    fc.property(nasty, nasty, (one, other) => {
      if (one !== other) expect(fileNameOf(one)).not.toBe(fileNameOf(other));
      expect([one, undefined]).toContain(nameOfFile(fileNameOf(one)));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['main-entry', 'main-entry'],
  ['Sample queue (v2)', 'Sample queue (v2)'],
  ['a/b', 'a%2Fb'],
  ['../up', '%2E.%2Fup'],
  ['nul', '%6Eul'],
])('%s is called %s', (name, file) => {
  expect(fileNameOf(name)).toBe(file);
  expect(nameOfFile(file)).toBe(name);
});
