import type { FunctionConfiguration } from '../../functions/function-host.ts';
import type { AwsService } from '../service.ts';

/** Versions, aliases and asynchronous invocation around the function host. */
export interface Lambda {
  readonly service: AwsService;
  /** Defines the function in the host. Throws AwsError `InvalidParameterValueException`: runtime, role that Lambda cannot assume, handler, limits. */
  putFunction(configuration: FunctionConfiguration): void;
  removeFunction(functionArn: string): void;
  /** AWS::Lambda::Version. Every version runs the function's one code. Answers the version's number. */
  publishVersion(functionArn: string): { version: string; versionArn: string };
  /** AWS::Lambda::Alias. */
  putAlias(functionArn: string, alias: { name: string; version: string }): { aliasArn: string };
  removeAlias(aliasArn: string): void;
  /** By name, partial or full ARN, with or without qualifier; undefined: no such function, version or alias. */
  find(function_: string): FunctionConfiguration | undefined;
}
