import { check } from '../shared/check.ts';
import { FunctionError } from '../shared/errors.ts';
import { type SettingsAsset, SettingsAssetSchema } from './asset-schema.ts';

/** @throws FunctionError `BAD_ASSET` with all problems. */
export function readAsset(text: string): SettingsAsset {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new FunctionError('BAD_ASSET', 'The settings asset is not JSON.', { cause });
  }
  return check(SettingsAssetSchema, parsed, 'The settings asset', 'BAD_ASSET');
}
