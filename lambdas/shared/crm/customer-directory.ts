import type { Item } from '../table/table.ts';
import type { Customer } from './customer.ts';

/** Where customers are looked up: any CRM can stand behind it. */
export interface CustomerDirectory {
  /**
   * Undefined: nobody has that number. Rejects when the CRM cannot say.
   * `ledger` is what the table holds of the number; it is being read already, so a directory may use it without a request.
   */
  find(e164: string, ledger: Promise<readonly Item[]>): Promise<Customer | undefined>;
}
