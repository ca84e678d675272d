import * as v from 'valibot';
import { type Key, settingKey } from '../shared/table/keys.ts';
import type { Item, Write } from '../shared/table/table.ts';

/** Where the keys of the loaded samples are kept, so that the next update knows which ones went. */
export const SAMPLE_LIST = settingKey('samples');

const ListSchema = v.array(v.object({ pk: v.string(), sk: v.string() }));

export function sampleListWrite(keys: readonly Key[], version: string): Extract<Write, { kind: 'put' }> {
  return { kind: 'put', item: { ...SAMPLE_LIST, value: JSON.stringify(keys), version } };
}

/** A list that is missing or spoilt names nothing: no sample is then removed. */
export function readSampleList(items: readonly Item[]): Key[] {
  const item = items.find(({ sk }) => sk === SAMPLE_LIST.sk);
  try {
    const parsed = v.safeParse(ListSchema, JSON.parse(String(item?.value)));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}

/** Keys of either list, each once. */
export function allKeys(...lists: (readonly Key[])[]): Key[] {
  return [...new Map(lists.flat().map(({ pk, sk }) => [JSON.stringify([pk, sk]), { pk, sk }])).values()];
}
