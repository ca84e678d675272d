import type { FlowDocument } from '../../../lib/flow-language/document.ts';
import { guessFlowType, readFlowType } from '../../../lib/flow-language/explore/guess-flow-type.ts';
import { act, documentOf, hangUp } from './support/build-flow.ts';
import { shippedSet } from './support/shipped-set.ts';

test.each([
  ['contactFlow', 'CONTACT_FLOW'],
  ['CUSTOMER_QUEUE', 'CUSTOMER_QUEUE'],
  ['agentWhisper', 'AGENT_WHISPER'],
  ['constructor', undefined],
])('%s is read as %s', (text, type) => {
  expect(readFlowType(text)).toBe(type);
});

test('metadata come first, Settings make a module, else the actions decide', () => {
  const plain = documentOf([hangUp()]);
  const queue = documentOf([act('music', 'MessageParticipantIteratively', {}), act('move', 'DequeueContactAndTransferToQueue', {})]);

  expect(guessFlowType({ ...plain, Metadata: { type: 'queueTransfer' } })).toEqual({ type: 'QUEUE_TRANSFER', from: 'metadata' });
  expect(guessFlowType({ ...plain, Settings: {} })).toEqual({ type: 'MODULE', from: 'settings' });
  expect(guessFlowType(plain)).toEqual({ type: 'CONTACT_FLOW', from: 'actions' });
  expect(guessFlowType(queue)).toEqual({ type: 'CUSTOMER_QUEUE', from: 'actions' });
});

test('without metadata the shipped flows are guessed as a type that has all their actions', () => {
  const bare = shippedSet().map(({ document, type }) => ({
    type,
    guessed: guessFlowType({ ...document, Metadata: undefined } as FlowDocument).type,
  }));

  expect(bare.filter(({ type }) => type === 'CUSTOMER_QUEUE' || type === 'MODULE').every(({ type, guessed }) => type === guessed)).toBe(
    true,
  );
});
