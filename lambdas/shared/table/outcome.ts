/** True when the request went through, false when its condition did not hold. Rejects for everything else. */
export async function held(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (isUnmetCondition(error)) return false;
    throw error;
  }
}

/** Why a transaction was cancelled, one code for each write that stood against it; empty for every other error. */
export function cancellationCodes(error: unknown): string[] {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return [];
  if (!('CancellationReasons' in error) || !Array.isArray(error.CancellationReasons)) return [];
  return error.CancellationReasons.map((reason: { Code?: string } | null) => reason?.Code ?? 'None').filter((code) => code !== 'None');
}

/** A cancelled transaction is an answer only when nothing but conditions stood against it; a conflict or throttling is a failure. */
function isUnmetCondition(error: unknown): boolean {
  if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return true;
  const codes = cancellationCodes(error);
  return codes.length > 0 && codes.every((code) => code === 'ConditionalCheckFailed');
}
