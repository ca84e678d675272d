import { agentStatus } from './connect/agent-status.ts';
import { approvedOrigin } from './connect/approved-origin.ts';
import { contactFlow } from './connect/contact-flow.ts';
import { contactFlowModule } from './connect/contact-flow-module.ts';
import { contactFlowModuleAlias } from './connect/contact-flow-module-alias.ts';
import { contactFlowModuleVersion } from './connect/contact-flow-module-version.ts';
import { contactFlowVersion } from './connect/contact-flow-version.ts';
import { dataTable } from './connect/data-table.ts';
import { dataTableAttribute } from './connect/data-table-attribute.ts';
import { dataTableRecord } from './connect/data-table-record.ts';
import { hoursOfOperation } from './connect/hours-of-operation.ts';
import { instance } from './connect/instance.ts';
import { instanceStorageConfig } from './connect/instance-storage-config.ts';
import { integrationAssociation } from './connect/integration-association.ts';
import { phoneNumber } from './connect/phone-number.ts';
import { predefinedAttribute } from './connect/predefined-attribute.ts';
import { prompt } from './connect/prompt.ts';
import { queue } from './connect/queue.ts';
import { quickConnect } from './connect/quick-connect.ts';
import { routingProfile } from './connect/routing-profile.ts';
import { securityKey } from './connect/security-key.ts';
import { securityProfile } from './connect/security-profile.ts';
import { taskTemplate } from './connect/task-template.ts';
import { testCase } from './connect/test-case.ts';
import { user } from './connect/user.ts';
import { view } from './connect/view.ts';
import { viewVersion } from './connect/view-version.ts';
import { managedPolicy } from './iam/managed-policy.ts';
import { policy } from './iam/policy.ts';
import { role } from './iam/role.ts';
import { alias } from './lambda/alias.ts';
import { eventSourceMapping } from './lambda/event-source-mapping.ts';
import { function_ } from './lambda/function.ts';
import { permission } from './lambda/permission.ts';
import { version } from './lambda/version.ts';
import { bot } from './lex/bot.ts';
import { botAlias } from './lex/bot-alias.ts';
import { botVersion } from './lex/bot-version.ts';
import { cdkMetadata } from './other/cdk-metadata.ts';
import type { ResourceType } from './resource-type.ts';
import { bucket, bucketPolicy } from './storage/bucket.ts';
import { kmsAlias, kmsKey } from './storage/kms.ts';
import { logGroup } from './storage/log-group.ts';
import { secret } from './storage/secret.ts';
import { sqsQueue, sqsQueuePolicy } from './storage/sqs-queue.ts';
import { ssmParameter } from './storage/ssm-parameter.ts';
import { stream } from './storage/stream.ts';
import { globalTable, table } from './storage/table.ts';

/** Every resource type that is emulated; the support table is made from this list. Custom resources are run, not listed. */
export const RESOURCE_TYPES: readonly ResourceType[] = [
  cdkMetadata,
  bot,
  botAlias,
  botVersion,
  agentStatus,
  approvedOrigin,
  securityKey,
  contactFlow,
  contactFlowModule,
  hoursOfOperation,
  instance,
  instanceStorageConfig,
  integrationAssociation,
  phoneNumber,
  predefinedAttribute,
  prompt,
  queue,
  quickConnect,
  routingProfile,
  securityProfile,
  testCase,
  contactFlowModuleAlias,
  contactFlowModuleVersion,
  contactFlowVersion,
  dataTable,
  dataTableAttribute,
  dataTableRecord,
  taskTemplate,
  view,
  viewVersion,
  user,
  globalTable,
  table,
  managedPolicy,
  policy,
  role,
  kmsAlias,
  kmsKey,
  stream,
  alias,
  eventSourceMapping,
  function_,
  permission,
  version,
  logGroup,
  bucket,
  bucketPolicy,
  sqsQueue,
  sqsQueuePolicy,
  ssmParameter,
  secret,
].toSorted((left, right) => (left.type < right.type ? -1 : 1));

const BY_TYPE: ReadonlyMap<string, ResourceType> = new Map(RESOURCE_TYPES.map((one) => [one.type, one]));

export const resourceType = (type: string): ResourceType | undefined => BY_TYPE.get(type);
