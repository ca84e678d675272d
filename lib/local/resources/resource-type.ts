import type { LocalCloud } from '../local-cloud.ts';

/** Properties with every intrinsic function resolved. */
export type Properties = Record<string, unknown>;

export interface ResourceRequest {
  stackName: string;
  logicalId: string;
  properties: Properties;
  /** Physical id and properties of the last run, when this resource existed before. */
  previous?: { ref: string; properties: Properties };
}

/** What Ref and Fn::GetAtt give. */
export interface ResourceResult {
  ref: string;
  attributes: Record<string, unknown>;
}

/**
 * One CloudFormation resource type. `create` is called at every boot (with `previous` when it existed before) and must
 * be idempotent: in-memory things are made anew, stored things are opened. `remove` is called when the template no longer has it.
 */
export interface ResourceType {
  type: string;
  /** `part` says what is not emulated; that part is refused or listed, never silently ignored. */
  support: 'whole' | { part: string };
  create(request: ResourceRequest, cloud: LocalCloud): Promise<ResourceResult> | ResourceResult;
  remove?(ref: string, properties: Properties, cloud: LocalCloud): Promise<void> | void;
}
