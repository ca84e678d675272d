import type { Answers } from '../custom-resources/answers.ts';
import type { LocalCloud } from '../local-cloud.ts';
import type { ResourceState } from '../state/resource-state.ts';

/** What deploying one assembly needs and leaves behind. */
export interface Deployment {
  cloud: LocalCloud;
  state: ResourceState;
  answers: Answers;
  /** `http://127.0.0.1:PORT`. */
  origin(): string;
  stackId(stackName: string): string;
  strict: boolean;
  /** Everything the templates declare now, created or ignored: what is not among it is gone. */
  readonly present: Set<string>;
  readonly ignored: { type: string; logicalId: string }[];
  /** Physical ids that a custom resource gave up for new ones: deleted at the end, as CloudFormation does. */
  readonly replaced: (() => Promise<void>)[];
  /** Name of the export → value; `STACK output` → value. */
  readonly exports: Map<string, unknown>;
  readonly outputs: Map<string, ReadonlyMap<string, unknown>>;
}

export const resourceKey = (stackName: string, logicalId: string): string => `${stackName}/${logicalId}`;

export const isCustom = (type: string): boolean => type === 'AWS::CloudFormation::CustomResource' || type.startsWith('Custom::');
