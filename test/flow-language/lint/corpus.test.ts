import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readFlowType } from '../../../lib/flow-language/explore/guess-flow-type.ts';
import { lintFlows } from '../../../lib/flow-language/lint/lint-flows.ts';
import { RULE_CATALOG } from '../../../lib/flow-language/lint/rule-catalog.ts';

/** Flows of other people, named by the variable TRUNKLINE_CORPUS (a folder with `flows/*.json` and a table in `README.md`); skipped where it is not set. */
const corpus = process.env.TRUNKLINE_CORPUS;
const whenThere = corpus === undefined ? test.skip : test;

/** Columns of the table: file, type and defects are the 1st, 6th and 10th. */
const rows = (): { file: string; type: string; defects: string }[] =>
  readFileSync(path.join(corpus ?? '', 'README.md'), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells[1]?.endsWith('.json') === true && cells.length === 12)
    .map((cells) => ({ file: cells[1] ?? '', type: cells[6] ?? '', defects: cells[10] ?? '' }));

const lint = ({ file, type }: { file: string; type: string }, draft = false) => {
  const text = readFileSync(path.join(corpus ?? '', 'flows', file), 'utf8');
  const [report] = lintFlows([{ file, text }], { type: readFlowType(type), draft });
  return report?.problems ?? [];
};

const FIRM: ReadonlySet<string | undefined> = new Set(['probed', 'documented']);

whenThere('a flow of the corpus is accepted, or refused by rules that were probed or are documented', () => {
  let accepted = 0;
  const reasons = new Map<string, number>();
  for (const row of rows()) {
    const errors = lint(row).filter(({ severity }) => severity === 'error');
    for (const { rule } of errors)
      expect({ file: row.file, rule, firm: FIRM.has(RULE_CATALOG.get(rule)?.known) }).toMatchObject({ firm: true });
    if (errors.length === 0) accepted += 1;
    else if (row.defects === '')
      for (const rule of new Set(errors.map((error) => error.rule))) reasons.set(rule, (reasons.get(rule) ?? 0) + 1);
  }
  expect(rows()).toHaveLength(readdirSync(path.join(corpus ?? '', 'flows')).length);
  console.info(`${accepted} flows are accepted; those without defects are refused by ${JSON.stringify(Object.fromEntries(reasons))}`);
});

whenThere('read as a saved draft, no flow of the corpus is refused', () => {
  for (const row of rows())
    expect({ file: row.file, errors: lint(row, true).filter(({ severity }) => severity === 'error') }).toEqual({
      file: row.file,
      errors: [],
    });
});

whenThere('without a type each flow is judged as the type that takes most of it', () => {
  for (const row of rows()) {
    const guessed = lint({ ...row, type: '' }).filter(({ severity }) => severity === 'error').length;
    expect({ file: row.file, fewer: guessed <= lint(row).filter(({ severity }) => severity === 'error').length }).toMatchObject({
      fewer: true,
    });
  }
});
