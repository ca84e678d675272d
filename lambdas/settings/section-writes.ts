import { createHash } from 'node:crypto';
import { FunctionError } from '../shared/errors.ts';
import type { Section } from '../shared/settings/sections.ts';
import { settingKey } from '../shared/table/keys.ts';
import type { Item, Write } from '../shared/table/table.ts';
import type { SettingsAsset } from './asset-schema.ts';
import { SAMPLE_LIST } from './sample-list.ts';

/** An item holds 400 KB with its names (documented). */
const LARGEST_SECTION = 390_000;

export type SectionItem = Item & { value: string; version: string };

/** One item a section; `version` is the hash of its content. */
export function sectionItems(asset: SettingsAsset, arns: Section<'arns'>): SectionItem[] {
  const { version: _version, samples: _samples, ...sections } = asset;
  const items = Object.entries({ ...sections, arns }).map(([name, section]) => {
    const value = JSON.stringify(section);
    return { ...settingKey(name), value, version: contentHash(value) };
  });
  const tooLarge = items.filter(({ value }) => Buffer.byteLength(value) > LARGEST_SECTION).map(({ sk }) => sk);
  if (tooLarge.length > 0) throw new FunctionError('BAD_ASSET', `Larger than ${LARGEST_SECTION} bytes: ${tooLarge.join(', ')}.`);
  return items;
}

/** Writes that turn `existing` into `wanted`: in one transaction, no function reads sections of two versions. */
export function sectionWrites(wanted: readonly SectionItem[], existing: readonly Item[]): Write[] {
  const names = new Set(wanted.map(({ sk }) => sk));
  const gone = existing.filter(({ sk }) => !names.has(sk) && sk !== SAMPLE_LIST.sk);
  return [
    ...wanted.map((item) => ({ kind: 'put' as const, item })),
    ...gone.map(({ pk, sk }) => ({ kind: 'remove' as const, key: { pk, sk } })),
  ];
}

export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
