import { replayText } from '../../../bin/replaying/replay-text.ts';
import type { Happening } from '../../../lib/emulator/recorder/happening.ts';

const flow = { id: 'f', name: 'main', type: 'CONTACT_FLOW' as const };
const ran = (block: string, parameters: Record<string, unknown> = {}): Happening => ({
  kind: 'block',
  flow: 'main',
  block,
  type: 'Compare',
  outcome: 'success',
  next: null,
  parameters,
});
const prompt: Happening = { kind: 'prompt', to: 'customer', text: 'Good day' };

test('an equal replay is one line a flow', () => {
  expect(
    replayText({ runs: [{ contactId: 'c', flow, recorded: [ran('a')], replayed: [ran('a')] }], difference: null, unrecorded: [] }),
  ).toEqual(['= main  1 block']);
});

test('the first difference stands between what came before and what the replay did next', () => {
  const recorded = [prompt, ran('a', { Value: '1' }), ran('z')];
  const replayed = [prompt, ran('a', { Value: '2' }), ran('b')];

  const lines = replayText({
    runs: [{ contactId: 'c', flow, recorded, replayed }],
    difference: {
      contactId: 'c',
      flow: 'main',
      place: 1,
      recorded: recorded[1] ?? null,
      replayed: replayed[1] ?? null,
      what: 'parameters',
    },
    unrecorded: ['an answer of x'],
  });

  expect(lines).toEqual([
    '≠ main  2 blocks',
    '',
    'First difference in main: parameters',
    '    hears “Good day”',
    '  - main · a (Compare) → success',
    '  + main · a (Compare) → success',
    '  + main · b (Compare) → success',
    '      Value: "1"  →  "2"',
    '',
    'Not in the recording: an answer of x.',
  ]);
});
