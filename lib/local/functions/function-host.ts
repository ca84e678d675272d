/** A function as the template describes it. */
export interface FunctionConfiguration {
  functionName: string;
  functionArn: string;
  roleArn: string;
  /** `file.export`, as in the template. */
  handler: string;
  runtime: string;
  /** Folder of the unpacked code asset. */
  codeFolder: string;
  timeoutSeconds: number;
  memoryMb: number;
  environment: Record<string, string>;
  reservedConcurrency?: number;
}

/** As Lambda's Invoke answers: `functionError` is set when the handler threw, timed out, ran out of memory or exited. */
export type InvocationResult =
  | { kind: 'ok'; payload: unknown; durationMs: number }
  | { kind: 'function-error'; errorType: string; errorMessage: string; trace?: string[]; durationMs: number }
  | {
      kind: 'refused';
      errorType: 'TooManyRequestsException' | 'ResourceNotFoundException' | 'AccessDeniedException' | 'RequestTooLargeException';
      errorMessage: string;
    };

export interface FunctionHost {
  /** Replaces a function of the same ARN. Throws AwsError `InvalidParameterValueException` naming everything that is wrong. */
  define(configuration: FunctionConfiguration): void;
  remove(functionArn: string): void;
  /**
   * By name or (qualified) ARN. Never rejects. A virtual clock stands still meanwhile, but no longer than `holdMs` real milliseconds:
   * whoever gives up waiting after that time must get the chance to.
   */
  invoke(function_: string, event: unknown, options?: { requestId?: string; holdMs?: number }): Promise<InvocationResult>;
  /** Lines the function logged, newest last, for console and log group. */
  onLog(listener: (line: { functionName: string; line: string }) => void): void;
  close(): Promise<void>;
}
