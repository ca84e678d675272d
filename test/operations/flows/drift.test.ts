import { driftOf } from '../../../lib/operations/flows/drift.ts';

const base = { file: 'meant', content: 'stored' };

test.each([
  ['only there', { there: { comparable: 'x', content: 'x' } }],
  ['only here', { here: 'x' }],
  ['same', { here: 'x', there: { comparable: 'x', content: 'anything' } }],
  ['same', { here: 'x', there: { comparable: 'x', content: 'anything' }, base }],
  ['both', { here: 'x', there: { comparable: 'y', content: 'stored' } }],
  ['changed here', { here: 'edited', there: { comparable: 'meant', content: 'stored' }, base }],
  ['changed in the instance', { here: 'meant', there: { comparable: 'other', content: 'rewritten' }, base }],
  ['both', { here: 'edited', there: { comparable: 'other', content: 'rewritten' }, base }],
  ['changed here', { here: 'meant', there: { comparable: 'other names now', content: 'stored' }, base }],
])('%s: %j', (state, facts) => {
  expect(driftOf(facts)).toBe(state);
});
