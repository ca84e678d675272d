import { check } from '../check.ts';
import { FunctionError } from '../errors.ts';
import { SETTING } from '../table/keys.ts';
import type { Item } from '../table/table.ts';
import { SECTIONS, type Section, type SectionName } from './sections.ts';

/** The settings as they were at one moment. Sections are read and checked when they are first asked for. */
export class Settings {
  readonly #values: ReadonlyMap<string, unknown>;
  readonly #read = new Map<SectionName, unknown>();

  constructor(items: readonly Item[]) {
    this.#values = new Map(items.map((item) => [item.sk.slice(`${SETTING}#`.length), item.value]));
  }

  /** @throws FunctionError `NO_SETTINGS` when the table has no such section, `BAD_SETTINGS` when it is spoilt. */
  section<Name extends SectionName>(name: Name): Section<Name> {
    const known = this.#read.get(name);
    if (known !== undefined) return known as Section<Name>;
    const section = check(SECTIONS[name], this.parse(name), `Section ${name} of the settings in the table`, 'BAD_SETTINGS');
    this.#read.set(name, section);
    return section as Section<Name>;
  }

  private parse(name: SectionName): unknown {
    const value = this.#values.get(name);
    if (typeof value !== 'string') {
      throw new FunctionError('NO_SETTINGS', `The table has no settings ${name}: deploy the stack that loads settings.json.`);
    }
    try {
      return JSON.parse(value);
    } catch (cause) {
      throw new FunctionError('BAD_SETTINGS', `Section ${name} of the settings in the table is not JSON.`, { cause });
    }
  }
}
