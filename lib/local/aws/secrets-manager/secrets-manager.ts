import type { AwsService } from '../service.ts';

/** As in AWS::SecretsManager::Secret. */
export interface GenerateSecretString {
  SecretStringTemplate?: string;
  GenerateStringKey?: string;
  PasswordLength?: number;
  ExcludeCharacters?: string;
  ExcludeLowercase?: boolean;
  ExcludeNumbers?: boolean;
  ExcludePunctuation?: boolean;
  ExcludeUppercase?: boolean;
  IncludeSpace?: boolean;
  RequireEachIncludedType?: boolean;
}

export interface SecretsManager {
  readonly service: AwsService;
  /** Keeps the value of an existing secret when it was generated; a given `secretString` replaces it. */
  createSecret(secret: { name: string; secretString?: string; generate?: GenerateSecretString }): Promise<{ secretArn: string }>;
  deleteSecret(secretArn: string): Promise<void>;
  /** For `{{resolve:secretsmanager:id:SecretString:key}}`. By name or ARN. Throws AwsError `ResourceNotFoundException`. */
  value(secretId: string, jsonKey?: string): Promise<string>;
}
