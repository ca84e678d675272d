import { NO_VALUE } from './no-value.ts';
import type { StackFacts } from './scope.ts';

const READERS: ReadonlyMap<string, (facts: StackFacts) => unknown> = new Map<string, (facts: StackFacts) => unknown>([
  ['AWS::AccountId', (facts) => facts.accountId],
  ['AWS::Region', (facts) => facts.region],
  ['AWS::Partition', (facts) => facts.partition],
  ['AWS::URLSuffix', (facts) => facts.urlSuffix],
  ['AWS::StackName', (facts) => facts.stackName],
  ['AWS::StackId', (facts) => facts.stackId],
  ['AWS::NotificationARNs', (facts) => [...facts.notificationArns]],
  ['AWS::NoValue', () => NO_VALUE],
]);

export const isPseudoParameter = (name: string): boolean => READERS.has(name);

/** Undefined when `name` is no pseudo-parameter. */
export const pseudoParameter = (name: string, facts: StackFacts): unknown => READERS.get(name)?.(facts);
