import fc from 'fast-check';
import type { JsonObject } from '../../../../lib/operations/flows/document/json-object.ts';
import { putFactsIn, takeFactsOut, withoutFacts } from '../../../../lib/operations/flows/files/flow-facts.ts';

const facts = { name: 'main', type: 'CONTACT_FLOW', description: 'Greets' } as const;

test('facts put in and taken out give any Metadata back', () => {
  const metadata = fc.oneof(
    fc.dictionary(fc.constantFrom('name', 'type', 'description', 'snapToGrid', 'x'), fc.jsonValue()),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(fc.option(metadata, { nil: undefined }), (Metadata) => {
      const before: JsonObject = Metadata === undefined ? { Actions: [] } : { Actions: [], Metadata };
      const { document, undo } = putFactsIn(before, facts);
      expect(document.Metadata).toMatchObject({ name: 'main', type: 'contactFlow', description: 'Greets' });
      expect(takeFactsOut(document, JSON.parse(JSON.stringify(undo)))).toEqual(before);
    }),
  );
});

test('what was changed in the file is not taken back', () => {
  const { document, undo } = putFactsIn({ Metadata: { name: 'old' } }, facts);

  expect(takeFactsOut({ ...document, Metadata: { name: 'edited', type: 'contactFlow' } }, undo)).toEqual({ Metadata: { name: 'edited' } });
});

test('the contract of a module never is part of its content', () => {
  expect(takeFactsOut({ Metadata: { contract: { a: 1 }, snapToGrid: true } })).toEqual({ Metadata: { snapToGrid: true } });
});

test('documents are compared without the facts', () => {
  expect(withoutFacts({ Version: '1', Metadata: { name: 'a', type: 'b' } })).toEqual(withoutFacts({ Version: '1' }));
});
