import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exploreSet } from '../../../lib/flow-language/explore/explore-set.ts';
import { memberName, type SetMember } from '../../../lib/flow-language/explore/flow-set.ts';
import { guessFlowType } from '../../../lib/flow-language/explore/guess-flow-type.ts';
import { parseFlow } from '../../../lib/flow-language/parse-flow.ts';

/** Folder with the flows of other people; without it these tests say why they were left out. */
const corpus = process.env.TRUNKLINE_CORPUS;
const folder = corpus === undefined ? undefined : join(corpus, 'flows');

const readMember = (file: string): SetMember[] => {
  const parsed = parseFlow(readFileSync(join(folder ?? '', file), 'utf8'), { file });
  if (!parsed.ok) return [];
  return [{ file, name: memberName(parsed.document, file), type: guessFlowType(parsed.document).type, document: parsed.document }];
};

(folder === undefined ? describe.skip : describe)('flows of other people (set TRUNKLINE_CORPUS to their folder)', () => {
  const members =
    folder === undefined
      ? []
      : readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .flatMap(readMember);

  test('every one is explored to its end', () => {
    const found = exploreSet(members);

    expect(found.filter(({ complete }) => !complete)).toEqual([]);
    expect(found.filter(({ ends, faults }) => Object.keys(ends).length === 0 && faults.length === 0)).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });
});
