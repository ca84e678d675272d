import { type FileHandle, mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFileAtomically } from './write-file-atomically.ts';

/** Lines in a file, on disk before they are acknowledged. Lines that are asked for together share one write. */
export class AppendLog {
  readonly #path: string;
  #file: FileHandle;
  #pending: { lines: readonly string[]; resolve: () => void; reject: (error: unknown) => void }[] = [];
  #flushing: Promise<void> | undefined;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  /** A last line without its end was never acknowledged (the process was killed while writing): it is cut off. */
  static async open(path: string): Promise<{ log: AppendLog; lines: string[] }> {
    await mkdir(dirname(path), { recursive: true });
    const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const whole = content.slice(0, content.lastIndexOf('\n') + 1);
    if (whole.length < content.length) await truncate(path, Buffer.byteLength(whole));
    const log = new AppendLog(path, await open(path, 'a'));
    return { log, lines: whole.split('\n').slice(0, -1) };
  }

  /** Resolves when the lines are on disk, in the order of the calls. */
  append(lines: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ lines, resolve, reject });
      this.#flushing ??= this.#flush();
    });
  }

  /** Replaces the whole content. Waits for what is being appended. */
  async rewrite(lines: readonly string[]): Promise<void> {
    await this.#flushing;
    await this.#file.close();
    await writeFileAtomically(this.#path, lines.map((line) => `${line}\n`).join(''));
    this.#file = await open(this.#path, 'a');
  }

  async close(): Promise<void> {
    await this.#flushing;
    await this.#file.close();
  }

  async #flush(): Promise<void> {
    while (this.#pending.length > 0) {
      const batch = this.#pending;
      this.#pending = [];
      try {
        await this.#file.appendFile(batch.flatMap(({ lines }) => lines.map((line) => `${line}\n`)).join(''));
        await this.#file.datasync();
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#flushing = undefined;
  }
}
