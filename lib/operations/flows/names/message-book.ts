import type { MessageCatalog } from '../../../center/center.ts';

/** Texts of the definition's messages by `key.language`, and back. */
export class MessageBook {
  readonly #texts = new Map<string, string>();
  readonly #names = new Map<string, string | undefined>();

  constructor(catalog: MessageCatalog = {}) {
    for (const [key, texts] of Object.entries(catalog)) {
      for (const [language, text] of Object.entries(texts)) {
        const name = `${key}.${language}`;
        this.#texts.set(name, text);
        this.#names.set(text, this.#names.has(text) ? undefined : name);
      }
    }
  }

  textOf(name: string): string | undefined {
    return this.#texts.get(name);
  }

  /** The message whose text this is; none when several say the same. */
  nameOf(text: string): string | undefined {
    return text === '' ? undefined : this.#names.get(text);
  }

  names(): string[] {
    return [...this.#texts.keys()];
  }
}
