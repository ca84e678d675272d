import type { OperationModel } from './operation-model.ts';

export interface Route {
  operation: OperationModel;
  /** Decoded path labels. */
  labels: Map<string, string>;
}

/** The operation that method, path and static query mean; undefined when there is none. Greedy labels take the rest of the path. */
export function findRoute(
  operations: readonly OperationModel[],
  request: { method: string; path: string; query: URLSearchParams },
): Route | undefined {
  const parts = request.path.split('/').slice(1);
  // A trailing slash means nothing, except after a label that may be empty.
  if (parts.length > 1 && parts.at(-1) === '') parts.pop();
  for (const operation of operations) {
    if (operation.method !== request.method) continue;
    if (!operation.staticQuery.every(([key, value]) => request.query.get(key) === value)) continue;
    const labels = matchSegments(operation.segments, parts);
    if (labels) return { operation, labels };
  }
  return undefined;
}

function matchSegments(segments: readonly string[], parts: readonly string[]): Map<string, string> | undefined {
  const labels = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    if (segment.endsWith('+}')) {
      const rest = parts.slice(index).join('/');
      if (rest === '') return undefined;
      labels.set(segment.slice(1, -2), decode(rest));
      return labels;
    }
    const part = parts[index];
    if (part === undefined) return undefined;
    if (segment.startsWith('{')) {
      if (part === '') return undefined;
      labels.set(segment.slice(1, -1), decode(part));
    } else if (segment !== part) return undefined;
  }
  return segments.length === parts.length ? labels : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
