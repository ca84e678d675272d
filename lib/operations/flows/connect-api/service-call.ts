import { OperationsError } from '../../operations-error.ts';

/** Members of the service's faults that say more than their message. Flows have `problems`, modules `Problems` (SDK model). */
const problemsOf = (cause: object): string[] => {
  const list: unknown = 'problems' in cause ? cause.problems : 'Problems' in cause ? cause.Problems : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((problem: unknown) => {
    const message: unknown = problem !== null && typeof problem === 'object' && 'message' in problem ? problem.message : undefined;
    return typeof message === 'string' ? [message] : [];
  });
};

export const faultName = (cause: unknown): string => (cause instanceof Error ? cause.name : 'Error');

/** Makes one call; `what` says what was wanted, for messages. Rejects with OperationsError `SERVICE_REFUSED`. */
export const serviceCall = async <T>(what: string, call: () => Promise<T>): Promise<T> => {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof OperationsError) throw cause;
    const isFault = cause instanceof Error;
    const problems = isFault ? problemsOf(cause) : [];
    const reason = isFault ? `${cause.name}${cause.message === '' ? '' : `: ${cause.message}`}` : String(cause);
    throw new OperationsError(
      'SERVICE_REFUSED',
      problems.length > 0 ? problems.map((problem) => `${what}: ${problem}`) : `${what}: ${reason}`,
      { cause },
    );
  }
};
