export interface CachedOptions<Value> {
  load(): Promise<Value>;
  /** Milliseconds since 1970. */
  now(): number;
  maxAgeMs: number;
  /** Told when a load failed and the last value goes on serving. */
  onStale?(error: unknown): void;
}

/**
 * A value kept for this function instance. Callers at the same time share one load. When the table is out of reach the last value
 * goes on serving (a caller is better routed by the rules of a minute ago than not at all) and the next call tries again.
 */
export function cached<Value>(options: CachedOptions<Value>): () => Promise<Value> {
  let kept: { value: Value; at: number } | undefined;
  let loading: Promise<Value> | undefined;

  async function load(): Promise<Value> {
    try {
      const value = await options.load();
      kept = { value, at: options.now() };
      return value;
    } catch (error) {
      if (kept === undefined) throw error;
      options.onStale?.(error);
      return kept.value;
    } finally {
      loading = undefined;
    }
  }

  return () => {
    const age = kept === undefined ? Number.POSITIVE_INFINITY : options.now() - kept.at;
    // A clock that was set back must not keep a value for ever.
    if (kept !== undefined && age >= 0 && age < options.maxAgeMs) return Promise.resolve(kept.value);
    loading ??= load();
    return loading;
  };
}

/** How long settings and small partitions are kept: an operator's change is in force within a minute. */
export const ONE_MINUTE_MS = 60_000;
