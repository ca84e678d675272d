import { AssemblyError, type Problem, problem } from './assembly-error.ts';
import { checkTemplate } from './check-template.ts';
import { isPlainObject, kindOf } from './plain-object.ts';
import { checkShape } from './schema-problems.ts';
import type { OutputDeclaration, ParameterDeclaration, ResourceDeclaration, RuleDeclaration, Template } from './template.ts';
import { outputSchema, parameterSchema, resourceSchema, ruleSchema } from './template-sections.ts';

const SECTIONS = new Set([
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Transform',
  'Resources',
  'Outputs',
  'Hooks',
]);

/** Documented: letters and digits only. */
const LOGICAL_ID = /^[A-Za-z0-9]{1,255}$/;

const parseParameter = (raw: unknown, place: string, problems: Problem[]): ParameterDeclaration | undefined => {
  const shape = checkShape(parameterSchema, raw, place, problems);
  return (
    shape && {
      type: shape.Type,
      defaultValue: shape.Default,
      allowedValues: shape.AllowedValues,
      allowedPattern: shape.AllowedPattern,
      constraintDescription: shape.ConstraintDescription,
      description: shape.Description,
      minLength: shape.MinLength,
      maxLength: shape.MaxLength,
      minValue: shape.MinValue,
      maxValue: shape.MaxValue,
      noEcho: shape.NoEcho ?? false,
    }
  );
};

const parseResource = (raw: unknown, place: string, problems: Problem[]): ResourceDeclaration | undefined => {
  const shape = checkShape(resourceSchema, raw, place, problems);
  return (
    shape && {
      type: shape.Type,
      properties: shape.Properties ?? {},
      dependsOn: shape.DependsOn ?? [],
      condition: shape.Condition,
      deletionPolicy: typeof shape.DeletionPolicy === 'string' ? shape.DeletionPolicy : undefined,
      metadata: shape.Metadata,
    }
  );
};

const parseOutput = (raw: unknown, place: string, problems: Problem[]): OutputDeclaration | undefined => {
  const shape = checkShape(outputSchema, raw, place, problems);
  return shape && { value: shape.Value, exportName: shape.Export?.Name, condition: shape.Condition };
};

const parseRule = (raw: unknown, place: string, problems: Problem[]): RuleDeclaration | undefined => {
  const shape = checkShape(ruleSchema, raw, place, problems);
  return (
    shape && {
      condition: shape.RuleCondition,
      assertions: shape.Assertions.map((one) => ({ assert: one.Assert, description: one.AssertDescription })),
    }
  );
};

const parseMapping = (raw: unknown, place: string, problems: Problem[]): ReadonlyMap<string, ReadonlyMap<string, unknown>> | undefined => {
  if (!isPlainObject(raw)) {
    problems.push(problem(place, `a mapping is an object of objects, not ${kindOf(raw)}`));
    return undefined;
  }
  const levels = new Map<string, ReadonlyMap<string, unknown>>();
  for (const [key, level] of Object.entries(raw)) {
    if (isPlainObject(level)) levels.set(key, new Map(Object.entries(level)));
    else problems.push(problem(`${place}.${key}`, `must be an object, not ${kindOf(level)}`));
  }
  return levels;
};

type ParseItem<T> = (raw: unknown, place: string, problems: Problem[]) => T | undefined;

const parseSection = <T>(
  source: Record<string, unknown>,
  section: string,
  place: string,
  problems: Problem[],
  parseItem: ParseItem<T>,
): Map<string, T> => {
  const items = new Map<string, T>();
  const raw = Object.hasOwn(source, section) ? source[section] : {};
  if (!isPlainObject(raw)) {
    problems.push(problem(`${place} ${section}`, `must be an object, not ${kindOf(raw)}`));
    return items;
  }
  for (const [name, item] of Object.entries(raw)) {
    const at = `${place} ${section}.${name}`;
    if (!LOGICAL_ID.test(name) && section !== 'Mappings')
      problems.push(problem(at, `"${name}" is no logical name: letters and digits only`));
    const parsed = parseItem(item, at, problems);
    if (parsed !== undefined) items.set(name, parsed);
  }
  return items;
};

const parseTransforms = (raw: unknown, place: string, problems: Problem[]): string[] => {
  const list = raw === undefined ? [] : Array.isArray(raw) ? raw : [raw];
  return list.flatMap((transform) => {
    if (transform === 'AWS::LanguageExtensions') return [transform];
    if (typeof transform === 'string' && transform.startsWith('AWS::Serverless')) {
      problems.push(
        problem(
          `${place} Transform`,
          `${transform} (SAM) is not emulated: give the template that "sam package" and the transform make of it`,
        ),
      );
    } else {
      problems.push(
        problem(
          `${place} Transform`,
          `macro ${typeof transform === 'string' ? `"${transform}"` : JSON.stringify(transform)} is not emulated`,
        ),
      );
    }
    return [];
  });
};

/**
 * Checks what was read and gives it typed. Throws AssemblyError `TEMPLATE_REFUSED` with everything that CloudFormation
 * would refuse without looking at parameter values: sections, shapes, references to nothing, misused functions.
 */
export const parseTemplate = (raw: unknown, place: string): Template => {
  if (!isPlainObject(raw)) throw new AssemblyError('TEMPLATE_REFUSED', [problem(place, `a template is an object, not ${kindOf(raw)}`)]);
  const problems: Problem[] = [];
  for (const section of Object.keys(raw)) {
    if (!SECTIONS.has(section))
      problems.push(problem(place, `unknown top-level section "${section}"; there are ${[...SECTIONS].join(', ')}`));
  }
  const version = raw.AWSTemplateFormatVersion;
  if (version !== undefined && version !== '2010-09-09')
    problems.push(problem(`${place} AWSTemplateFormatVersion`, `must be "2010-09-09", not ${JSON.stringify(version)}`));
  if (raw.Hooks !== undefined) problems.push(problem(`${place} Hooks`, 'CodeDeploy hooks are not emulated'));
  const template: Template = {
    transforms: parseTransforms(raw.Transform, place, problems),
    parameters: parseSection(raw, 'Parameters', place, problems, parseParameter),
    mappings: parseSection(raw, 'Mappings', place, problems, parseMapping),
    conditions: parseSection(raw, 'Conditions', place, problems, (condition) => condition),
    rules: parseSection(raw, 'Rules', place, problems, parseRule),
    resources: parseSection(raw, 'Resources', place, problems, parseResource),
    outputs: parseSection(raw, 'Outputs', place, problems, parseOutput),
  };
  if (raw.Resources === undefined || (isPlainObject(raw.Resources) && Object.keys(raw.Resources).length === 0)) {
    problems.push(problem(`${place} Resources`, 'at least one resource is required'));
  }
  const declared = isPlainObject(raw.Resources) ? Object.keys(raw.Resources) : [];
  problems.push(...checkTemplate(template, new Set(declared), place));
  if (problems.length > 0) throw new AssemblyError('TEMPLATE_REFUSED', problems);
  return template;
};
