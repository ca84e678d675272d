import type { ContactCenter } from '../../../emulator/contact-center.ts';
import type { Inventory } from '../../../emulator/inventory/inventory.ts';
import type { Named } from '../../../emulator/inventory/types.ts';
import { AwsError } from '../aws-error.ts';
import type { AwsPlace } from '../place.ts';
import type { ConnectChange } from './connect.ts';

export interface ConnectContext {
  place: AwsPlace;
  center(): ContactCenter;
  onChange(change: ConnectChange): void;
}

/** The instance of the laptop. Throws AwsError `ResourceNotFoundException` for another one; the API takes id or ARN. */
export function inventoryOf(context: ConnectContext, instanceId: string): Inventory {
  const { inventory } = context.center();
  const { id, arn } = inventory.instance;
  if (instanceId !== id && instanceId !== arn) throw notFound(`The instance ${instanceId} does not exist; there is ${id}.`);
  return inventory;
}

/** ARN of an instance as a caller names it, whether it exists or not: policies are asked first. */
export const instanceResource = (context: ConnectContext, instanceId: string): string =>
  instanceId.startsWith('arn:') ? instanceId : `arn:aws:connect:${context.place.region}:${context.place.accountId}:instance/${instanceId}`;

/** ARN of a thing of the instance, from its id or ARN. `segment` as in `contact-flow`. */
export const resourceIn = (context: ConnectContext, instanceId: string, segment: string, idOrArn: string): string =>
  idOrArn.startsWith('arn:') ? idOrArn : `${instanceResource(context, instanceId)}/${segment}/${idOrArn}`;

export const phoneNumberResource = ({ place }: ConnectContext, idOrArn: string): string =>
  idOrArn.startsWith('arn:') ? idOrArn : `arn:aws:connect:${place.region}:${place.accountId}:phone-number/${idOrArn}`;

/** Condition key that all actions on an instance have. */
export const instanceKey = (instanceId: string) => ({ context: { 'connect:InstanceId': instanceId.split('/').at(-1) ?? instanceId } });

/** Throws AwsError `ResourceNotFoundException`. */
export function requireItem<T extends Named>(shelf: { get(idOrArn: string): T | undefined }, kind: string, idOrArn: string): T {
  const item = shelf.get(idOrArn);
  if (!item) throw notFound(`There is no ${kind} ${JSON.stringify(idOrArn)}.`);
  return item;
}

export const notFound = (message: string): AwsError => new AwsError('ResourceNotFoundException', message, { status: 404 });
