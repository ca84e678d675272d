/** Largest answer of a function that a flow takes: below 32 KB of UTF-8 (documented). */
const MAXIMUM_BYTES = 32 * 1024;

export type LambdaAnswer = { ok: true; external: Record<string, unknown> } | { ok: false; cause: string };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A flat map of texts; numbers and booleans count as text (inferred), null as not given (inferred). */
const flatMap = (payload: Record<string, unknown>): LambdaAnswer => {
  const external: [string, unknown][] = [];
  for (const [key, value] of Object.entries(payload)) {
    if (typeof value === 'object' && value !== null)
      return { ok: false, cause: `the answer of type STRING_MAP holds an object or array at "${key}"` };
    if (value !== null) external.push([key, String(value)]);
  }
  return { ok: true, external: Object.fromEntries(external) };
};

/** What `$.External` becomes, or why the flow cannot take the answer. */
export const lambdaAnswer = (payload: unknown, payloadBytes: number, responseType: 'STRING_MAP' | 'JSON'): LambdaAnswer => {
  if (payloadBytes >= MAXIMUM_BYTES)
    return { ok: false, cause: `the answer has ${payloadBytes} bytes, less than ${MAXIMUM_BYTES} are allowed` };
  if (!isObject(payload)) return { ok: false, cause: 'the answer is not a JSON object' };
  return responseType === 'JSON' ? { ok: true, external: payload } : flatMap(payload);
};
