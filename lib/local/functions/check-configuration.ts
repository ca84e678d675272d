import { AwsError } from '../aws/aws-error.ts';
import type { FunctionConfiguration } from './function-host.ts';

const LIMITS = { memoryMb: [128, 10_240], environmentBytes: 4096 } as const;
const RUNTIME = /^nodejs(\d{2})\.x$/;

export const runtimeMajor = (runtime: string): number => Number(RUNTIME.exec(runtime)?.[1] ?? 0);

/** Throws AwsError `InvalidParameterValueException` with every problem: what Lambda would refuse, and what cannot be run here. */
export function checkConfiguration(configuration: FunctionConfiguration): void {
  const { functionName, handler, runtime, timeoutSeconds, memoryMb, environment, reservedConcurrency } = configuration;
  const problems: string[] = [];
  if (!/^[\w-]{1,64}$/.test(functionName)) problems.push(`the name ${JSON.stringify(functionName)} must be 1-64 letters, digits, - or _`);
  if (!RUNTIME.test(runtime)) problems.push(`the runtime ${JSON.stringify(runtime)} cannot be run here: only nodejs runtimes are emulated`);
  if (!/^[\w./-]+\.[\w.]+$/.test(handler) || handler.split('/').includes('..') || handler.startsWith('/')) {
    problems.push(`the handler ${JSON.stringify(handler)} must be file.export inside the code`);
  }
  if (!(timeoutSeconds > 0 && timeoutSeconds <= 900)) problems.push(`the timeout ${timeoutSeconds} must be at most 900 seconds`);
  const [least, most] = LIMITS.memoryMb;
  if (!(memoryMb >= least && memoryMb <= most)) problems.push(`the memory ${memoryMb} must be ${least} to ${most} MB`);
  if (reservedConcurrency !== undefined && !(Number.isInteger(reservedConcurrency) && reservedConcurrency >= 0)) {
    problems.push(`the reserved concurrency ${reservedConcurrency} must be a whole number`);
  }
  const bytes = Buffer.byteLength(JSON.stringify(environment));
  if (bytes > LIMITS.environmentBytes) problems.push(`the environment has ${bytes} bytes of at most ${LIMITS.environmentBytes}`);
  for (const name of Object.keys(environment)) {
    if (!/^[a-zA-Z]\w+$/.test(name)) problems.push(`the environment variable ${JSON.stringify(name)} has a name that Lambda refuses`);
    else if (RESERVED.has(name)) problems.push(`the environment variable ${name} is reserved by Lambda`);
  }
  if (problems.length > 0) throw new AwsError('InvalidParameterValueException', `Function ${functionName}: ${problems.join('; ')}.`);
}

/** Names a template may not set (documented). */
const RESERVED = new Set([
  '_HANDLER',
  '_X_AMZN_TRACE_ID',
  'AWS_DEFAULT_REGION',
  'AWS_REGION',
  'AWS_EXECUTION_ENV',
  'AWS_LAMBDA_FUNCTION_NAME',
  'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
  'AWS_LAMBDA_FUNCTION_VERSION',
  'AWS_LAMBDA_INITIALIZATION_TYPE',
  'AWS_LAMBDA_LOG_GROUP_NAME',
  'AWS_LAMBDA_LOG_STREAM_NAME',
  'AWS_ACCESS_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_LAMBDA_RUNTIME_API',
  'LAMBDA_TASK_ROOT',
  'LAMBDA_RUNTIME_DIR',
]);
