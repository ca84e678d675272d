import * as v from 'valibot';
import { advise } from './advice.ts';
import { Key } from './atoms.ts';
import { Localized } from './languages.ts';

/** One key answers. */
const Digit = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9));

const Question = v.strictObject({
  id: v.pipe(Key, v.description('Key of the answer in records and reports; keep it.')),
  text: v.pipe(Localized, v.description('The question in each language.')),
  scale: v.pipe(
    v.strictTuple([Digit, Digit]),
    v.check(([low, high]) => low < high, advise('does not go up', 'write the lowest key first: [1, 5]')),
    v.description('[lowest, highest] key that counts as an answer.'),
  ),
});

export const Survey = v.strictObject({
  questions: v.pipe(v.array(Question), v.maxLength(10, advise('has more than 10 questions', 'callers hang up sooner'))),
});
