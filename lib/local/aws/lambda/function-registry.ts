import type { FunctionConfiguration } from '../../functions/function-host.ts';
import { readFunctionReference } from './function-reference.ts';

interface Entry {
  configuration: FunctionConfiguration;
  versions: number;
  /** Alias → version. */
  aliases: Map<string, string>;
}

/** Functions with their versions and aliases. All versions run the one code that the template has. */
export class FunctionRegistry {
  readonly #entries = new Map<string, Entry>();

  /** Keeps versions and aliases of a function that is put again. */
  put(configuration: FunctionConfiguration): void {
    const known = this.#entries.get(configuration.functionName);
    if (known) known.configuration = configuration;
    else this.#entries.set(configuration.functionName, { configuration, versions: 0, aliases: new Map() });
  }

  remove(functionName: string): void {
    this.#entries.delete(functionName);
  }

  list(): FunctionConfiguration[] {
    return [...this.#entries.values()].map((entry) => entry.configuration);
  }

  entry(reference: string): Entry | undefined {
    return this.#entries.get(readFunctionReference(reference)?.functionName ?? '');
  }

  /** Undefined: no such function, version or alias. `version` is what the qualifier stands for. */
  find(reference: string, qualifier?: string): { configuration: FunctionConfiguration; version: string; qualifier?: string } | undefined {
    const read = readFunctionReference(reference);
    const entry = this.#entries.get(read?.functionName ?? '');
    if (!read || !entry) return undefined;
    const wanted = read.qualifier ?? qualifier;
    const version = wanted === undefined || wanted === '$LATEST' ? '$LATEST' : (entry.aliases.get(wanted) ?? wanted);
    const exists = version === '$LATEST' || (/^\d+$/.test(version) && Number(version) >= 1 && Number(version) <= entry.versions);
    return exists ? { configuration: entry.configuration, version, ...(wanted === undefined ? {} : { qualifier: wanted }) } : undefined;
  }
}
