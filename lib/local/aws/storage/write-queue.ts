/** Runs one task after the other; a failed task does not stop the next. */
export class WriteQueue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all tasks given so far are over. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
