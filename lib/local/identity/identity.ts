import type { Principal } from './principal.ts';

/** Keys that sign requests to the endpoint. Valid as long as the process lives. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  /** Absent for the operator. */
  sessionToken?: string;
}

export interface RoleDefinition {
  roleName: string;
  roleArn: string;
  /** Policy documents as the template has them, intrinsics resolved. */
  trustPolicy: unknown;
  inlinePolicies?: { name: string; document: unknown }[];
  /** AWS managed (built in for Lambda's execution roles) or customer managed ARNs. */
  managedPolicyArns?: string[];
  permissionsBoundaryArn?: string;
}

/** One thing that a request wants to do. */
export interface Access {
  /** `dynamodb:Query` */
  action: string;
  /** ARN, or `*` for actions that have no resource. */
  resource: string;
  /** Values of condition keys, e.g. `dynamodb:LeadingKeys`; `aws:*` keys are added by identity. */
  context?: Record<string, string | string[]>;
}

export interface UsedPermission {
  roleArn: string;
  action: string;
  resource: string;
  allowed: boolean;
  count: number;
}

export interface SignedRequest {
  method: string;
  /** Path as sent, still percent-encoded, with the endpoint's prefix, without the query. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
}

/** `grantInvoke`: one statement of a function's resource policy (`AWS::Lambda::Permission`). */
export interface InvokePermission {
  functionArn: string;
  /** Unique within the function. */
  statementId: string;
  /** `lambda:InvokeFunction` or a pattern that covers it. */
  action: string;
  /** Service (`connect.amazonaws.com`), account id, ARN or `*`. */
  principal: string;
  sourceArn?: string;
  sourceAccount?: string;
}

/** Roles, policies, keys: who may do what. Explicit deny wins, nothing is allowed by default, unknown condition keys and operators deny. */
export interface Identity {
  /** Answers the managed policies that nobody defined: they grant nothing. Throws AwsError `MalformedPolicyDocument`. */
  putRole(role: RoleDefinition): { unknownManagedPolicies: string[] };
  removeRole(roleName: string): void;
  /** AWS::IAM::Policy: inline in each of the roles (names). The same `policyId` again replaces it. Throws `NoSuchEntity` for an unknown role. */
  putPolicy(policy: { policyId: string; document: unknown; roleNames: string[] }): void;
  removePolicy(policyId: string): void;
  /** AWS::IAM::ManagedPolicy. */
  putManagedPolicy(policy: { policyArn: string; document: unknown; roleNames?: string[] }): void;
  removeManagedPolicy(policyArn: string): void;
  /** Bucket, queue, secret or table policy: it may allow or deny roles of this account. Throws `MalformedPolicyDocument`. */
  putResourcePolicy(policy: { resourceArn: string; document: unknown }): void;
  removeResourcePolicy(resourceArn: string): void;
  /** Does the role's trust policy let this service (`lambda.amazonaws.com`) assume it? */
  trusts(roleArn: string, service: string): boolean;
  /** The same keys for the same role and session. Throws `NoSuchEntity` for an unknown role. */
  credentialsFor(roleArn: string, sessionName: string): Required<Credentials>;
  /** May do all: deployment and tests. */
  operatorCredentials(): Credentials;
  /** Verifies the signature. Throws AwsError (`UnrecognizedClientException`, `InvalidSignatureException`, …). */
  authenticate(request: SignedRequest): Principal;
  /** Throws AwsError `AccessDeniedException` with AWS's wording unless every access is allowed. */
  authorize(principal: Principal, accesses: readonly Access[]): void;
  /** Resource policies of functions. */
  grantInvoke(permission: InvokePermission): void;
  revokeInvoke(functionArn: string, statementId: string): void;
  /** May the service invoke the function on behalf of that resource (a Connect instance)? */
  mayInvoke(functionArn: string, source: { service: string; arn: string; accountId: string }): boolean;
  usedPermissions(): UsedPermission[];
}
