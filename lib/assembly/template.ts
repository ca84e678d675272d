export interface ParameterDeclaration {
  type: string;
  defaultValue?: string;
  allowedValues?: string[];
  allowedPattern?: string;
  constraintDescription?: string;
  description?: string;
  minLength?: number;
  maxLength?: number;
  minValue?: number;
  maxValue?: number;
  noEcho: boolean;
}

export interface ResourceDeclaration {
  type: string;
  /** Intrinsic functions unresolved. */
  properties: Record<string, unknown>;
  dependsOn: string[];
  condition?: string;
  deletionPolicy?: string;
  metadata?: unknown;
}

export interface OutputDeclaration {
  value: unknown;
  exportName?: unknown;
  condition?: string;
}

export interface RuleDeclaration {
  condition?: unknown;
  assertions: { assert: unknown; description?: string }[];
}

/** A CloudFormation template whose sections are known to be well formed. Names are user input, hence maps. */
export interface Template {
  parameters: ReadonlyMap<string, ParameterDeclaration>;
  /** Map name → top-level key → second-level key → value. */
  mappings: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, unknown>>>;
  /** Intrinsic functions unresolved. */
  conditions: ReadonlyMap<string, unknown>;
  rules: ReadonlyMap<string, RuleDeclaration>;
  resources: ReadonlyMap<string, ResourceDeclaration>;
  outputs: ReadonlyMap<string, OutputDeclaration>;
  /** `AWS::LanguageExtensions` is the only one that is understood. */
  transforms: readonly string[];
}
