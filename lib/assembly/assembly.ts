import type { Template } from './template.ts';

/** A file or folder that a stack needs in a bucket before it is deployed. */
export interface FileAsset {
  /** Absolute path of the file or folder in the assembly. */
  path: string;
  packaging: 'file' | 'zip';
  /** May hold `${AWS::AccountId}`, `${AWS::Region}` and `${AWS::Partition}`. */
  bucketName: string;
  objectKey: string;
}

export interface AssemblyStack {
  name: string;
  template: Template;
  assets: FileAsset[];
  /** Names of stacks that must be there first. */
  dependencies: string[];
  /** Account and region that the stack is bound to; absent when the deployment decides. */
  account?: string;
  region?: string;
}

/** What synthesis produced: stacks in the order in which they are deployed. */
export interface Assembly {
  stacks: AssemblyStack[];
}
