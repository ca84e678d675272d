import { CaseStore } from '../cases/case-store.ts';
import { ProfileStore } from '../profiles/profile-store.ts';
import type { BotAlias } from './bot-types.ts';
import type { Assistant, CaseTemplate, MessageTemplate, TaskTemplate, View } from './content-types.ts';
import type { DataTable } from './data-table-types.ts';
import { DEFAULT_PROMPTS, type DefaultFlow, type DefaultPromptIds, defaultFlows } from './default-flows.ts';
import { type ResourceKind, resourceArn } from './resource-arn.ts';
import { Shelf } from './shelf.ts';
import type {
  AgentStatus,
  Flow,
  HoursOfOperation,
  Instance,
  PhoneNumber,
  Prompt,
  Queue,
  QuickConnect,
  RoutingProfile,
  SecurityProfile,
  User,
} from './types.ts';

/** What the instance owns. Created by the API, read by the centre; the centre sees each change at once. */
export class Inventory {
  readonly instance: Instance;
  readonly flows = new Shelf<Flow>('flow');
  readonly modules = new Shelf<Flow>('flow module');
  readonly queues = new Shelf<Queue>('queue', (queue) => queue.type === 'STANDARD');
  readonly hours = new Shelf<HoursOfOperation>('hours of operation');
  readonly routingProfiles = new Shelf<RoutingProfile>('routing profile');
  readonly users = new Shelf<User>('user');
  readonly statuses = new Shelf<AgentStatus>('agent status');
  readonly prompts = new Shelf<Prompt>('prompt');
  readonly phoneNumbers = new Shelf<PhoneNumber>('phone number');
  readonly securityProfiles = new Shelf<SecurityProfile>('security profile');
  readonly quickConnects = new Shelf<QuickConnect>('quick connect');
  /** ARNs of the Lambda functions that flows of this instance may invoke. */
  readonly functionAssociations = new Set<string>();
  /** Bot aliases of the account; only those in `botAssociations` can be talked to. Several aliases of one bot share its name. */
  readonly bots = new Shelf<BotAlias>('bot alias', () => false);
  /** ARNs of the bot aliases that flows of this instance may use. */
  readonly botAssociations = new Set<string>();
  readonly views = new Shelf<View>('view');
  readonly dataTables = new Shelf<DataTable>('data table');
  readonly messageTemplates = new Shelf<MessageTemplate>('message template');
  readonly taskTemplates = new Shelf<TaskTemplate>('task template');
  /** Without any entry every template id is taken: a laptop has no Cases domain of its own. */
  readonly caseTemplates = new Shelf<CaseTemplate>('case template');
  readonly assistants = new Shelf<Assistant>('assistant');
  readonly profiles: ProfileStore;
  readonly cases: CaseStore;
  /** Prefix of the live media streams; without it the instance has none. */
  mediaStreamPrefix: string | undefined;
  /** Ids of the flows the instance was born with. */
  readonly defaultFlows: Readonly<Record<DefaultFlow['hook'], string>>;
  readonly newId: () => string;

  /** `newId` gives UUIDs: for the resources born with the instance, and for whoever creates more. */
  constructor(instance: Instance, newId: () => string) {
    this.instance = instance;
    this.newId = newId;
    this.profiles = new ProfileStore(
      newId,
      `arn:${instance.arn.split(':')[1] ?? 'aws'}:profile:${instance.region}:${instance.accountId}:domains/${instance.alias}`,
    );
    this.cases = new CaseStore(newId);
    this.users.watch((change) => {
      if (change.type === 'put') this.#putAgentQueue(change.item);
      else this.queues.remove(change.item.id);
    });
    this.#bearStatuses();
    this.defaultFlows = this.#bearFlows(this.#bearPrompts());
  }

  arn(kind: ResourceKind, id: string): string {
    return resourceArn(this.instance, kind, id);
  }

  /** By id, ARN or user name: flows may name an agent in each of these ways (exported). */
  user(idArnOrName: string): User | undefined {
    return this.users.get(idArnOrName) ?? this.users.byName(idArnOrName);
  }

  /** The queue each user is born with. Its id is the user's id (documented: `queue/agent/<user id>`). */
  agentQueue(user: User): Queue {
    return this.queues.require(user.id);
  }

  /** Hours of the queue, or undefined where it has none (agent queues). */
  hoursOf(queue: Queue): HoursOfOperation | undefined {
    return queue.hoursOfOperationId === undefined ? undefined : this.hours.get(queue.hoursOfOperationId);
  }

  /** The number in E.164. */
  phoneNumber(address: string): PhoneNumber | undefined {
    return this.phoneNumbers.byName(address);
  }

  #putAgentQueue(user: User): void {
    this.queues.put({
      id: user.id,
      arn: this.arn('agentQueue', user.id),
      name: user.name,
      type: 'AGENT',
      status: 'ENABLED',
      agentId: user.id,
    });
  }

  #bearStatuses(): void {
    for (const [order, name, type] of [
      [1, 'Available', 'ROUTABLE'],
      [2, 'Offline', 'OFFLINE'],
    ] as const) {
      const id = this.newId();
      this.statuses.put({ id, arn: this.arn('status', id), name, type, enabled: true, order });
    }
  }

  #bearPrompts(): DefaultPromptIds {
    const ids: DefaultPromptIds = { beep: this.newId(), queue: this.newId(), hold: this.newId() };
    for (const { key, name, durationMs } of DEFAULT_PROMPTS) {
      this.prompts.put({ id: ids[key], arn: this.arn('prompt', ids[key]), name, s3Uri: '', durationMs });
    }
    return ids;
  }

  #bearFlows(prompts: DefaultPromptIds): Record<DefaultFlow['hook'], string> {
    const ids = new Map<DefaultFlow['hook'], string>();
    for (const { hook, name, type, document } of defaultFlows(prompts)) {
      const id = this.newId();
      ids.set(hook, id);
      this.flows.put({ id, arn: this.arn('flow', id), name, type, document, published: true, state: 'ACTIVE' });
    }
    return Object.fromEntries(ids) as Record<DefaultFlow['hook'], string>;
  }
}
