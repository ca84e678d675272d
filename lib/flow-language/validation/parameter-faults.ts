import * as v from 'valibot';
import type { ActionDefinition, ParameterFault, ParameterGroup } from '../action-definition.ts';
import type { FlowType } from '../document.ts';
import { formatPath } from '../format-path.ts';
import { childSchema } from '../parameters/schema-walk.ts';
import type { RuleId } from './rules.ts';
import { valueFaults } from './value-faults.ts';

/** A fault of one action's parameters, with its rule; `parameter` is a path below `Parameters`. */
export type RuledFault = ParameterFault & { rule: RuleId };

/** A JSON number that would be right as text: not known to be refused, except where it was probed. */
const isTextWritten = (schema: v.GenericSchema, value: unknown, keys: readonly unknown[]): boolean => {
  if (typeof value !== 'number') return false;
  let inner: v.GenericSchema | undefined = schema;
  for (const key of keys) inner = inner && childSchema(inner, String(key));
  return inner !== undefined && v.is(inner, String(value));
};
const scalarType = (parameter: string, value: unknown): RuledFault => ({
  kind: 'value',
  rule: 'scalar-type',
  severity: 'warning',
  parameter,
  cure: `Write "${value}" as text.`,
});

const schemaFaults = (schema: v.GenericSchema, parameters: unknown): RuledFault[] => {
  const result = v.safeParse(schema, parameters);
  if (result.success) return [];
  return result.issues.flatMap((issue): RuledFault[] => {
    const keys = (issue.path ?? []).map((item) => item.key);
    const parameter = formatPath(keys);
    // Unknown keys are found by `valueFaults`: the schema reports only the first, and lets inherited names pass.
    if (issue.type === 'strict_object' && issue.expected === 'never') return [];
    if (issue.received === 'undefined') return [{ kind: 'missing', rule: 'missing-parameter', parameter }];
    if (isTextWritten(schema, issue.input, keys)) return [scalarType(parameter, issue.input)];
    const expected = issue.kind === 'schema' ? issue.expected : issue.message;
    return [{ kind: 'value', rule: 'parameter-value', parameter, cure: expected ? `Expected ${expected}.` : undefined }];
  });
};

const groupFaults = ({ oneOf, required }: ParameterGroup, parameters: Readonly<Record<string, unknown>>): RuledFault[] => {
  const given = oneOf.filter((name) => parameters[name] !== undefined);
  if (given.length > 1) {
    return [
      {
        kind: 'message',
        rule: 'parameter-group',
        parameter: '',
        message: `Only one of these properties may be defined. Properties: [${given.join(', ')}]`,
      },
    ];
  }
  if (given.length === 1 || !required) return [];
  return [{ kind: 'message', rule: 'parameter-group', parameter: '', message: `At least one of [${oneOf.join(', ')}] must be set` }];
};

const KIND_RULES = {
  missing: 'missing-parameter',
  name: 'unknown-parameter',
  empty: 'empty-value',
  value: 'parameter-value',
  message: 'parameter-value',
} as const;

const ruled = (fault: ParameterFault): RuledFault => ({
  ...fault,
  rule: fault.severity === 'warning' ? 'parameter-doubtful' : KIND_RULES[fault.kind],
});

const ofEach = <T extends { parameter: string; kind: string }>(faults: readonly T[]): T[] => {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = `${fault.kind} ${fault.parameter}`;
    return fault.parameter === '' || (!seen.has(key) && seen.add(key) !== undefined);
  });
};

/** Everything that is wrong with the parameters of one action, by its definition alone. */
export const parameterFaults = (
  definition: ActionDefinition,
  parameters: Readonly<Record<string, unknown>>,
  flowType: FlowType,
): RuledFault[] => {
  const groups = typeof definition.groups === 'function' ? definition.groups(parameters, flowType) : (definition.groups ?? []);
  return ofEach([
    ...valueFaults(definition.parameters, parameters),
    ...schemaFaults(definition.parameters, parameters),
    ...groups.flatMap((group) => groupFaults(group, parameters)),
    ...(definition.check?.(parameters, flowType) ?? []).map(ruled),
  ]);
};
