import * as v from 'valibot';
import { LEDGER_CUSTOMER } from '../table/keys.ts';
import { CustomerSchema } from './customer.ts';
import type { CustomerDirectory } from './customer-directory.ts';

/** The customer summary in the caller's ledger. */
export const TABLE_DIRECTORY: CustomerDirectory = {
  find: async (_e164, ledger) => {
    const item = (await ledger).find((candidate) => candidate.sk === LEDGER_CUSTOMER);
    return item === undefined ? undefined : v.parse(CustomerSchema, item);
  },
};
