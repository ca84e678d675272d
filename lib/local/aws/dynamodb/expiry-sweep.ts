import { AwsError } from '../aws-error.ts';
import type { DynaliteEngine } from './dynalite-engine.ts';
import { isConditionFailure } from './dynamo-error.ts';
import { isObject, type TableKeys } from './table-keys.ts';
import type { TableSettingsStore } from './table-settings.ts';

const INTERVAL_MS = 60_000;
/** Times older than this are not taken for expiry (documented). */
const OLDEST_SECONDS = 5 * 366 * 86_400;
/** A sweep may cost this share of the machine's time: large tables are swept less often. */
const SHARE = 20;

/**
 * Deletes expired items. It has no timer of its own: a request that comes a minute or more (on the centre's clock) after the
 * last sweep makes the next one, so that an idle centre does nothing and virtual time is not kept busy.
 */
export class ExpirySweep {
  readonly #engine: DynaliteEngine;
  readonly #keys: TableKeys;
  readonly #settings: TableSettingsStore;
  #sweptAt = Number.NEGATIVE_INFINITY;
  #restsUntil = 0;

  constructor(engine: DynaliteEngine, keys: TableKeys, settings: TableSettingsStore) {
    this.#engine = engine;
    this.#keys = keys;
    this.#settings = settings;
  }

  isDue(now: number): boolean {
    const startedAt = performance.now();
    return Math.abs(now - this.#sweptAt) >= INTERVAL_MS && startedAt >= this.#restsUntil;
  }

  /** Runs alone: the caller holds the write queue. */
  async run(now: number): Promise<void> {
    const startedAt = performance.now();
    this.#sweptAt = now;
    for (const [tableName, { timeToLive }] of this.#settings.entries()) {
      if (timeToLive !== undefined) await this.#sweepTable(tableName, timeToLive, Math.floor(now / 1000));
    }
    this.#restsUntil = performance.now() + (performance.now() - startedAt) * SHARE;
  }

  async #sweepTable(tableName: string, attribute: string, nowSeconds: number): Promise<void> {
    const expired = {
      ExpressionAttributeNames: { '#ttl': attribute },
      ExpressionAttributeValues: { ':now': { N: String(nowSeconds) }, ':oldest': { N: String(nowSeconds - OLDEST_SECONDS) } },
    };
    const condition = '#ttl < :now AND #ttl > :oldest';
    let start: unknown;
    do {
      const page = await this.#engine.call('Scan', {
        TableName: tableName,
        FilterExpression: condition,
        ...expired,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      for (const item of Array.isArray(page.Items) ? page.Items : []) {
        if (!isObject(item)) continue;
        const Key = await this.#keys.pick(tableName, item);
        await this.#engine
          .call('DeleteItem', { TableName: tableName, Key, ConditionExpression: condition, ...expired })
          .catch(ignoreRevived);
      }
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
  }
}

/** Written again, or its table dropped, in the meantime. */
function ignoreRevived(error: unknown): void {
  if (isConditionFailure(error) || (error instanceof AwsError && error.code === 'ResourceNotFoundException')) return;
  throw error;
}
