/** Why a resource was refused; each problem is one sentence. The caller adds stack, logical id and type. */
export class ResourceError extends Error {
  override readonly name = 'ResourceError';
  readonly problems: readonly string[];

  constructor(problems: string | readonly string[], options?: ErrorOptions) {
    const list = typeof problems === 'string' ? [problems] : problems;
    super(list.join('\n'), options);
    this.problems = list;
  }
}
