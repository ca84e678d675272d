import * as v from 'valibot';
import type { AgentMessage, PhoneMessage } from '../pages/protocol.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

const phoneSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('dial'),
    to: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    from: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  }),
  v.strictObject({ type: v.literal('key'), key: v.pipe(v.string(), v.regex(/^[0-9*#]$/)) }),
  v.strictObject({ type: v.literal('say'), text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1024)) }),
  v.strictObject({ type: v.literal('played'), playId: id }),
  v.strictObject({ type: v.literal('hang-up') }),
]);

const agentSchema = v.variant('type', [
  v.strictObject({ type: v.literal('set-state'), state: v.pipe(v.string(), v.minLength(1), v.maxLength(127)) }),
  v.strictObject({ type: v.picklist(['accept', 'reject', 'hang-up', 'clear', 'hold', 'resume', 'pause']), contactId: id }),
  v.strictObject({
    type: v.literal('answer-view'),
    contactId: id,
    action: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
    data: v.optional(v.record(v.string(), v.unknown())),
  }),
  v.strictObject({
    type: v.literal('update-attributes'),
    contactId: id,
    attributes: v.record(v.pipe(v.string(), v.maxLength(32_767)), v.pipe(v.string(), v.maxLength(32_767))),
  }),
]);

const read = <S extends v.GenericSchema>(schema: S, data: string): v.InferOutput<S> | undefined => {
  try {
    const result = v.safeParse(schema, JSON.parse(data));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
};

/** Undefined: no message of the protocol. */
export const readPhoneMessage = (data: string): PhoneMessage | undefined => read(phoneSchema, data);
export const readAgentMessage = (data: string): AgentMessage | undefined => read(agentSchema, data);
