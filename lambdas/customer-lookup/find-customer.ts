import type { Customer } from '../shared/crm/customer.ts';
import type { CustomerDirectory } from '../shared/crm/customer-directory.ts';
import { describeError } from '../shared/logging/describe-error.ts';
import type { Log } from '../shared/logging/logger.ts';
import type { Item } from '../shared/table/table.ts';

/** A CRM that cannot say makes the caller unknown, never unserved. */
export async function findCustomer(
  directory: CustomerDirectory,
  e164: string,
  ledger: Promise<readonly Item[]>,
  log: Log,
): Promise<Customer | undefined> {
  try {
    return await directory.find(e164, ledger);
  } catch (error) {
    log.warn('The customer could not be looked up; the caller counts as unknown.', describeError(error));
    return undefined;
  }
}
