import { type ConnectClient, paginateListInstances } from '@aws-sdk/client-connect';
import { OperationsError } from '../../operations-error.ts';
import { allPages } from './all-pages.ts';
import { serviceCall } from './service-call.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Id of an instance from its id, ARN or alias; without any, of the only instance there is. Rejects with OperationsError
 * `INSTANCE_UNKNOWN`, naming those there are.
 */
export const findInstance = async (client: ConnectClient, wanted: string | undefined): Promise<string> => {
  if (wanted !== undefined && ID.test(wanted)) return wanted;
  const arn = wanted?.startsWith('arn:') === true ? /:instance\/([^/]+)$/.exec(wanted)?.[1] : undefined;
  if (arn !== undefined) return arn;
  const instances = await serviceCall('Listing the instances', () =>
    allPages(paginateListInstances({ client }, {}), (page) => page.InstanceSummaryList),
  );
  const found = instances.filter(({ InstanceAlias }) => wanted === undefined || InstanceAlias === wanted);
  const [only] = found;
  if (only?.Id !== undefined && found.length === 1) return only.Id;
  const known = instances.map(({ InstanceAlias, Id }) => InstanceAlias ?? Id ?? '?').join(', ');
  const cure = known === '' ? 'There is none in this Region.' : `There are: ${known}.`;
  throw new OperationsError(
    'INSTANCE_UNKNOWN',
    wanted === undefined ? `Which instance? Give --instance ID, ARN or ALIAS. ${cure}` : `There is no instance "${wanted}". ${cure}`,
  );
};
