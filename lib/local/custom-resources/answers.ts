import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { isPlainObject } from '../../assembly/plain-object.ts';

const schema = v.object({
  Status: v.picklist(['SUCCESS', 'FAILED']),
  Reason: v.optional(v.string()),
  PhysicalResourceId: v.optional(v.string()),
  NoEcho: v.optional(v.boolean()),
  Data: v.optional(v.nullable(v.custom<Record<string, unknown>>(isPlainObject))),
});
/** What a custom resource's function puts to its ResponseURL. */
export type CustomResourceAnswer = v.InferOutput<typeof schema>;

/** Documented: an answer may have 4,096 bytes. */
const LARGEST = 4096;

/** Waiting custom resources by the token in their ResponseURL. */
export interface Answers {
  /** A place to answer to. `received` rejects when the answer is no valid one. */
  expect(): { token: string; received: Promise<CustomResourceAnswer>; forget(): void };
  /** Takes the body of a request to `/_cfn/<token>`. False: nobody waits for that token. */
  deliver(token: string, body: string): boolean;
}

const read = (body: string): CustomResourceAnswer => {
  const size = Buffer.byteLength(body);
  if (size > LARGEST) throw new Error(`its answer has ${size} bytes; CloudFormation takes at most ${LARGEST}`);
  const result = v.safeParse(schema, JSON.parse(body));
  if (result.success) return result.output;
  throw new Error(
    `its answer is not valid: ${result.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim()).join('; ')}`,
  );
};

export const createAnswers = (): Answers => {
  const waiting = new Map<string, (body: string) => void>();
  return {
    expect: () => {
      const token = randomUUID();
      const received = new Promise<CustomResourceAnswer>((resolve, reject) => {
        waiting.set(token, (body) => {
          try {
            resolve(read(body));
          } catch (cause) {
            reject(cause instanceof SyntaxError ? new Error('its answer is not JSON', { cause }) : cause);
          }
        });
      });
      // Who stops waiting must not be told of a rejection that comes later.
      received.catch(() => undefined);
      return { token, received, forget: () => waiting.delete(token) };
    },
    deliver: (token, body) => {
      const take = waiting.get(token);
      waiting.delete(token);
      take?.(body);
      return take !== undefined;
    },
  };
};
