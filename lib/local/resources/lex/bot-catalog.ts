import type { BotAlias, BotLocale } from '../../../emulator/inventory/bot-types.ts';
import type { LocalCloud } from '../../local-cloud.ts';
import { ResourceError } from '../resource-error.ts';

/** A bot of the account with its draft and its numbered versions. */
export interface CatalogBot {
  id: string;
  name: string;
  draft: readonly BotLocale[];
  /** In their order: version 1 comes first. */
  versions: (readonly BotLocale[])[];
}

/**
 * Bots of the account. They belong to no instance, and may be created before there is one: an instance gets an alias when it is
 * associated with it.
 */
export class BotCatalog {
  readonly #bots = new Map<string, CatalogBot>();
  readonly #aliases = new Map<string, BotAlias>();

  put(bot: CatalogBot): void {
    this.#bots.set(bot.id, bot);
  }

  putAlias(alias: BotAlias): void {
    this.#aliases.set(alias.arn, alias);
  }

  alias(arn: string): BotAlias | undefined {
    return this.#aliases.get(arn);
  }

  /** Throws ResourceError. */
  require(id: string): CatalogBot {
    const bot = this.#bots.get(id);
    if (!bot) throw new ResourceError(`Properties.BotId: there is no bot "${id}" in these templates`);
    return bot;
  }

  /** Locales of `DRAFT` or of a number; undefined: there is no such version. */
  localesOf(bot: CatalogBot, version: string): readonly BotLocale[] | undefined {
    return version === 'DRAFT' ? bot.draft : bot.versions[Number(version) - 1];
  }
}

const catalogs = new WeakMap<LocalCloud, BotCatalog>();

export const botCatalog = (cloud: LocalCloud): BotCatalog => {
  const known = catalogs.get(cloud);
  if (known) return known;
  const made = new BotCatalog();
  catalogs.set(cloud, made);
  return made;
};
