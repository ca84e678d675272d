import * as v from 'valibot';
import type { ClockPort } from '../../../flow-language/ports.ts';
import type { AwsPlace } from '../place.ts';
import type { JsonStore } from '../storage/json-store.ts';

export const storedParameterSchema = v.object({
  name: v.string(),
  type: v.picklist(['String', 'StringList', 'SecureString']),
  value: v.string(),
  version: v.number(),
  /** Milliseconds since 1970. */
  modifiedAt: v.number(),
});
export type StoredParameter = v.InferOutput<typeof storedParameterSchema>;

export interface SsmContext {
  store: JsonStore<StoredParameter>;
  clock: ClockPort;
  place: AwsPlace;
}

/** The API takes a parameter's ARN where it takes its name. */
export function parameterName(nameOrArn: string): string {
  const marker = ':parameter/';
  const at = nameOrArn.startsWith('arn:') ? nameOrArn.indexOf(marker) : -1;
  if (at < 0) return nameOrArn;
  const name = nameOrArn.slice(at + marker.length);
  // Names without folders stand in ARNs without their missing slash (documented).
  return name.includes('/') ? `/${name}` : name;
}

export const parameterArn = (place: AwsPlace, name: string): string =>
  `arn:aws:ssm:${place.region}:${place.accountId}:parameter${name.startsWith('/') ? name : `/${name}`}`;

export async function putParameter(
  context: SsmContext,
  parameter: Pick<StoredParameter, 'name' | 'type' | 'value'>,
): Promise<StoredParameter> {
  const known = context.store.get(parameter.name);
  const changed = known?.value !== parameter.value || known.type !== parameter.type;
  if (known && !changed) return known;
  const stored = { ...parameter, version: (known?.version ?? 0) + 1, modifiedAt: context.clock.now() };
  await context.store.put(parameter.name, stored);
  return stored;
}
