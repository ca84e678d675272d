/** A function as the API names it: name, `account:function:name`, or ARN; each with or without `:qualifier`. */
export interface FunctionReference {
  functionName: string;
  /** Version number, `$LATEST` or alias. */
  qualifier?: string;
}

/** Undefined: not a reference to a function. */
export function readFunctionReference(text: string): FunctionReference | undefined {
  const parts = text.split(':');
  const marker = parts.lastIndexOf('function');
  const [functionName, qualifier, ...more] = marker >= 0 ? parts.slice(marker + 1) : parts;
  if (!functionName || qualifier === '' || more.length > 0) return undefined;
  return qualifier === undefined ? { functionName } : { functionName, qualifier };
}
