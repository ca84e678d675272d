import { type ConnectClient, paginateListPhoneNumbersV2 } from '@aws-sdk/client-connect';
import type { CenterNumber } from '../../../center/center.ts';
import { allPages } from '../connect-api/all-pages.ts';
import type { NamedResource } from '../names/name-book.ts';
import type { NameSource } from './read-name-book.ts';

/** A number that the instance has. */
export interface ListedNumber {
  id?: string;
  arn: string;
  /** E.164. */
  address: string;
  country?: string;
  type?: string;
}

/** A claimed number is known by its country and type: the definition has nothing else of it, and Connect does not have its name. */
const isClaimOf = ({ country, type, address }: ListedNumber, { claim }: CenterNumber): boolean =>
  claim !== undefined && claim.country === country && claim.type === type && address.startsWith(claim.prefix ?? '');

/** Names numbers as the definition does, where exactly one number and one entry fit each other; the others by their E.164. */
export const nameNumbers = (listed: readonly ListedNumber[], defined: readonly CenterNumber[]): NamedResource[] => {
  const fits = (number: ListedNumber, entry: CenterNumber): boolean =>
    entry.arn === undefined ? isClaimOf(number, entry) : entry.arn === number.arn;
  return listed.map((number) => {
    const entries = defined.filter((entry) => !entry.pending && fits(number, entry));
    const [entry] = entries;
    const isSure = entry !== undefined && entries.length === 1 && listed.filter((other) => fits(other, entry)).length === 1;
    return { kind: 'number', id: number.id, arn: number.arn, name: isSure ? entry.name : number.address };
  });
};

export const numberNames = (client: ConnectClient, InstanceId: string, defined: readonly CenterNumber[]): NameSource => ({
  kind: 'number',
  read: async () => {
    const pages = paginateListPhoneNumbersV2({ client }, { InstanceId });
    const listed = await allPages(pages, (page) => page.ListPhoneNumbersSummaryList);
    const numbers = listed.flatMap(({ PhoneNumberId: id, PhoneNumberArn: arn, PhoneNumber: address, ...rest }) =>
      arn === undefined || address === undefined
        ? []
        : [{ id, arn, address, country: rest.PhoneNumberCountryCode, type: rest.PhoneNumberType }],
    );
    return nameNumbers(numbers, defined);
  },
});
