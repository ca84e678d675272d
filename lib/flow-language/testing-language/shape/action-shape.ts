import * as v from 'valibot';
import { OPERATORS } from '../vocabulary.ts';
import { overrideShape } from './override-shape.ts';
import { oneOf, text } from './text.ts';

const transitions = v.optional(v.strictObject({ NextAction: v.optional(v.string()) }));
const common = { Identifier: v.optional(text), Transitions: transitions };

const keys = v.pipe(
  v.string(),
  v.check((value) => /^[0-9*#]{1,64}$/.test(value), 'is not one to 64 of the keys 0-9, * and #'),
);
/** A generator whose output runs gives every instruction a `Value` (exported). */
const value = v.optional(v.string());

const instruction = v.variant('Type', [
  v.strictObject({ Type: v.literal('DtmfInput'), Properties: v.strictObject({ Value: keys }) }),
  v.strictObject({
    Type: v.literal('TextUtterance'),
    Properties: v.pipe(
      v.strictObject({ Text: v.optional(text), SSML: v.optional(text), Value: v.optional(text), LanguageCode: v.optional(text) }),
      oneOf(['Text', 'SSML', 'Value']),
    ),
  }),
  v.strictObject({ Type: v.literal('Disconnect'), Properties: v.optional(v.strictObject({ Value: value })) }),
]);

const command = v.variant('Type', [
  v.strictObject({ Type: v.literal('EndTest'), Properties: v.optional(v.strictObject({})) }),
  v.strictObject({ Type: v.literal('LogData'), Properties: v.strictObject({ Expressions: v.record(text, text) }) }),
]);

const operand = v.optional(v.pipe(v.union([v.string(), v.number(), v.boolean()], 'is not text'), v.transform(String)));

export const actionShape = v.variant('Type', [
  v.strictObject({
    ...common,
    Type: v.literal('SendInstruction'),
    Parameters: v.strictObject({
      ActionType: v.optional(v.literal('SendInstruction')),
      Actor: v.literal('Customer'),
      Instruction: instruction,
    }),
  }),
  v.strictObject({
    ...common,
    Type: v.literal('OverrideSystemBehavior'),
    Parameters: v.strictObject({
      ActionType: v.optional(v.literal('OverrideSystemBehavior')),
      Behavior: v.strictObject({ Type: v.literal('FlowAction'), Properties: overrideShape }),
    }),
  }),
  v.strictObject({
    ...common,
    Type: v.literal('Assert'),
    Parameters: v.strictObject({
      ActionType: v.optional(v.literal('Assert')),
      Namespace: text,
      Operator: v.picklist(OPERATORS),
      Operand: operand,
    }),
  }),
  v.strictObject({
    ...common,
    Type: v.literal('TestControl'),
    Parameters: v.strictObject({ ActionType: v.optional(v.literal('TestControl')), Command: command }),
  }),
]);
export type ActionShape = v.InferOutput<typeof actionShape>;
