import { AssemblyError } from '../../lib/assembly/assembly-error.ts';
import { parseTemplate } from '../../lib/assembly/parse-template.ts';
import { planStack, type StackPlan } from '../../lib/assembly/plan-stack.ts';
import type { ResourceValue } from '../../lib/assembly/scope.ts';
import type { Template } from '../../lib/assembly/template.ts';

export const template = (source: Record<string, unknown>): Template => parseTemplate(source, 'stack T');

export interface World {
  given?: Record<string, string>;
  ssm?: Record<string, string>;
  resources?: Record<string, { ref: string; attributes?: Record<string, unknown> }>;
  exports?: Record<string, unknown>;
  outputs?: Record<string, Record<string, unknown>>;
}

/** A plan of a template, with a made-up world around it. */
export const plan = (source: Record<string, unknown>, world: World = {}): StackPlan =>
  planStack(
    { name: 'T', template: template(source), assets: [], dependencies: [] },
    {
      given: new Map(Object.entries(world.given ?? {})),
      ssmParameter: (name) => world.ssm?.[name],
      facts: {
        accountId: '123456789012',
        region: 'ap-southeast-1',
        partition: 'aws',
        urlSuffix: 'amazonaws.com',
        stackName: 'T',
        stackId: 'arn:aws:cloudformation:ap-southeast-1:123456789012:stack/T/1',
        notificationArns: [],
      },
      resource: (id): ResourceValue | undefined => {
        const found = world.resources?.[id];
        return found && { ref: found.ref, attribute: (name) => found.attributes?.[name] };
      },
      exportedValue: (name) => world.exports?.[name],
      stackOutput: (stack, output) => world.outputs?.[stack]?.[output],
    },
  );

/** The problems of what `run` refuses, one line each. */
export const problemsOf = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof AssemblyError) return error.problems.map(({ place, message }) => `${place}: ${message}`);
    throw error;
  }
  return [];
};

/** Any resource, for templates that need one. */
export const ANY = { Type: 'AWS::SQS::Queue' };
