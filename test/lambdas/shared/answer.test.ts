import { answer } from '../../../lambdas/shared/answer.ts';
import { describeError } from '../../../lambdas/shared/logging/describe-error.ts';

describe('answer to a flow', () => {
  it('is flat text without what is not known', () => {
    expect(answer({ a: 1, b: false, c: undefined, d: '', e: ' \u0000 ', f: 'x\u0007y' })).toEqual({ a: '1', b: 'false', f: 'x y' });
  });

  it('stays below what a flow takes', () => {
    expect(answer({ a: 'x'.repeat(50_000) }).a).toHaveLength(1024);
  });
});

describe('log', () => {
  it('masks the numbers in messages of errors', () => {
    expect(describeError(new Error('no item CALLER#+8613916000001 here'))).toEqual({ error: 'Error', reason: 'no item CALLER#+… here' });
    expect(describeError('text')).toEqual({ error: 'unknown', reason: 'something that is no error was thrown' });
  });
});
