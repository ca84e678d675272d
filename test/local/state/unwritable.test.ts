import { LocalError } from '../../../lib/local/local-error.ts';
import { asUnwritable } from '../../../lib/local/state/unwritable.ts';

const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

test('a full disk is told with the folder and the cure, however deep it lies', () => {
  const wrapped = new LocalError('STATE_CORRUPTED', 'The stored state cannot be opened.', { cause: new Error('x', { cause: full }) });
  expect(asUnwritable(wrapped, '/data/state')).toMatchObject({
    code: 'STATE_UNWRITABLE',
    message: expect.stringMatching(/\/data\/state cannot be written: ENOSPC.*--state/),
  });
});

test('other failures stay what they are', () => {
  expect(
    asUnwritable(
      new LocalError('PORT_IN_USE', 'Port 80 cannot be opened', { cause: Object.assign(new Error('no'), { code: 'EACCES' }) }),
      '/data/state',
    ),
  ).toBeUndefined();
  expect(asUnwritable('text', '/data/state')).toBeUndefined();
});
