import { Inventory } from '../../emulator/inventory/inventory.ts';
import type { Instance } from '../../emulator/inventory/types.ts';
import { stableIds } from './stable-id.ts';

/** Kinesis streams that the instance publishes to. */
export type InstanceStream = 'CONTACT_TRACE_RECORDS' | 'AGENT_EVENTS';

/**
 * The one Connect instance of the laptop: its inventory and where it publishes. A centre runs one instance,
 * so a second one is refused.
 */
export class ConnectSite {
  #inventory: Inventory | undefined;
  readonly #onOpen: (inventory: Inventory) => void;
  /** Resource type → stream ARN (InstanceStorageConfig). */
  readonly streams = new Map<InstanceStream, string>();
  /** Phone number id → flow id, as AssociatePhoneNumberContactFlow left it in an earlier run. */
  readonly numberFlows: ReadonlyMap<string, string>;

  /** Phone number id → what the template says it is for. */
  readonly numberDescriptions = new Map<string, string>();
  /** Id of a security key → its PEM: signs the certificates that flows encrypt input with. */
  readonly securityKeys = new Map<string, string>();
  /** User id → the extension that its tag `extension` names: for the pages only, Connect knows no extensions. */
  readonly userExtensions = new Map<string, string>();

  constructor(options: { numberFlows: ReadonlyMap<string, string>; onOpen(inventory: Inventory): void }) {
    this.numberFlows = options.numberFlows;
    this.#onOpen = options.onOpen;
  }

  /** Undefined until a template has created an instance. */
  get inventory(): Inventory | undefined {
    return this.#inventory;
  }

  open(instance: Instance): Inventory {
    if (this.#inventory) {
      throw new Error(
        `a second instance ("${instance.alias}") cannot run beside "${this.#inventory.instance.alias}": give each instance its own start`,
      );
    }
    const inventory = new Inventory(instance, stableIds(instance.arn));
    this.#inventory = inventory;
    this.#onOpen(inventory);
    return inventory;
  }

  /** The inventory of the instance that a resource names, by ARN or id: the API takes either. Throws when it is another one. */
  of(instanceIdOrArn: string): Inventory {
    const inventory = this.#inventory;
    if (!inventory) throw new Error(`instance "${instanceIdOrArn}" does not exist: the template creates no AWS::Connect::Instance`);
    const { id, arn } = inventory.instance;
    if (instanceIdOrArn !== id && instanceIdOrArn !== arn) throw new Error(`instance "${instanceIdOrArn}" does not exist; there is ${arn}`);
    return inventory;
  }
}
