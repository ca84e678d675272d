import * as v from 'valibot';

const fault = v.object({ errorType: v.string(), errorMessage: v.string(), trace: v.optional(v.array(v.string())) });

const fromWorker = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('log'), text: v.string() }),
  v.object({ type: v.literal('fatal'), error: fault }),
  v.object({ type: v.literal('result'), id: v.string(), payload: v.pipe(v.string(), v.check(isJson)) }),
  v.object({ type: v.literal('error'), id: v.string(), error: fault }),
]);
export type FromWorker = v.InferOutput<typeof fromWorker>;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What a worker posted; undefined when it is none of our messages: a function shares its thread's port and may post anything. */
export const readWorkerMessage = (posted: unknown): FromWorker | undefined => {
  const { success, output } = v.safeParse(fromWorker, posted);
  return success ? output : undefined;
};
