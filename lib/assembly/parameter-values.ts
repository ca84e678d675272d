import { type Problem, problem } from './assembly-error.ts';
import type { ParameterDeclaration, Template } from './template.ts';

const SSM_VALUE = 'AWS::SSM::Parameter::Value<';

const KINDS =
  /^(String|Number|CommaDelimitedList|List<Number>|(List<)?AWS::[A-Za-z0-9]+::[A-Za-z0-9]+(::Id|::Name)?>?|AWS::SSM::Parameter::Name|AWS::SSM::Parameter::Value<[A-Za-z0-9:<>]+>)$/;

export interface ParameterSource {
  /** Given by the deployer: `Name`, or `Stack:Name` where stacks share a name. */
  given: ReadonlyMap<string, string>;
  /** Value of an SSM parameter, for parameters that name one. */
  ssmParameter(name: string): string | undefined;
}

const isList = (type: string): boolean =>
  type === 'CommaDelimitedList' ||
  type.startsWith('List<') ||
  type.startsWith(`${SSM_VALUE}List<`) ||
  type === `${SSM_VALUE}CommaDelimitedList>`;

const describeKind = (declaration: ParameterDeclaration): string => {
  const rules = [
    declaration.allowedValues && `one of ${declaration.allowedValues.join(', ')}`,
    declaration.allowedPattern && `matching ${declaration.allowedPattern}`,
    declaration.description,
  ].filter(Boolean);
  return [declaration.type, ...rules].join(', ');
};

/** Documented: the pattern must match the whole value. */
const matches = (pattern: string, value: string): boolean | undefined => {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value);
  } catch {
    return undefined;
  }
};

const constraintFault = (declaration: ParameterDeclaration, value: string): string | undefined => {
  const { type, allowedValues, allowedPattern, minLength, maxLength, minValue, maxValue, constraintDescription } = declaration;
  const because = constraintDescription === undefined ? '' : ` (${constraintDescription})`;
  const shown = declaration.noEcho ? 'the value' : `"${value}"`;
  if (allowedValues && !allowedValues.includes(value)) return `${shown} is not one of ${allowedValues.join(', ')}${because}`;
  if (allowedPattern !== undefined) {
    const fits = matches(allowedPattern, value);
    if (fits === undefined) return `AllowedPattern ${allowedPattern} is no regular expression`;
    if (!fits) return `${shown} does not match ${allowedPattern}${because}`;
  }
  if (minLength !== undefined && value.length < minLength) return `${shown} is shorter than ${minLength} characters${because}`;
  if (maxLength !== undefined && value.length > maxLength) return `${shown} is longer than ${maxLength} characters${because}`;
  if (type !== 'Number') return undefined;
  const number = Number(value);
  if (value.trim() === '' || Number.isNaN(number)) return `${shown} is not a number`;
  if (minValue !== undefined && number < minValue) return `${shown} is less than ${minValue}${because}`;
  if (maxValue !== undefined && number > maxValue) return `${shown} is more than ${maxValue}${because}`;
  return undefined;
};

/**
 * Values of all parameters of a template. Numbers stay text, as CloudFormation keeps them; lists are split.
 * `missing` are parameters that nobody gave; `problems` are values that the declaration forbids.
 */
export const resolveParameters = (
  template: Template,
  stackName: string,
  source: ParameterSource,
  place: string,
): { values: ReadonlyMap<string, unknown>; missing: Problem[]; problems: Problem[] } => {
  const values = new Map<string, unknown>();
  const missing: Problem[] = [];
  const problems: Problem[] = [];
  for (const [name, declaration] of template.parameters) {
    const at = `${place} Parameters.${name}`;
    if (!KINDS.test(declaration.type)) {
      problems.push(problem(at, `"${declaration.type}" is no parameter type`));
      continue;
    }
    const given = source.given.get(`${stackName}:${name}`) ?? source.given.get(name) ?? declaration.defaultValue;
    if (given === undefined) {
      missing.push(problem(at, `no value and no default (${describeKind(declaration)})`));
      continue;
    }
    const fault = constraintFault(declaration, given);
    if (fault !== undefined) {
      problems.push(problem(at, fault));
      continue;
    }
    const value = declaration.type.startsWith(SSM_VALUE) ? source.ssmParameter(given) : given;
    if (value === undefined) problems.push(problem(at, `SSM parameter "${given}" does not exist`));
    else values.set(name, isList(declaration.type) ? value.split(',').map((item) => item.trim()) : value);
  }
  return { values, missing, problems };
};
