import type { Operations } from '../model/operation.ts';
import { associatePhoneNumberContactFlow } from './associate-phone-number-contact-flow.ts';
import type { ConnectContext } from './connect-context.ts';
import { createContactFlow } from './create-contact-flow.ts';
import { createContactFlowModule } from './create-contact-flow-module.ts';
import { describeContact } from './describe-contact.ts';
import { describeContactFlow } from './describe-contact-flow.ts';
import { describeContactFlowModule } from './describe-contact-flow-module.ts';
import { describeHoursOfOperation } from './describe-hours-of-operation.ts';
import { describeInstance } from './describe-instance.ts';
import { describePhoneNumber } from './describe-phone-number.ts';
import { describePrompt } from './describe-prompt.ts';
import { describeQueue } from './describe-queue.ts';
import { describeRoutingProfile } from './describe-routing-profile.ts';
import { describeUser } from './describe-user.ts';
import { disassociatePhoneNumberContactFlow } from './disassociate-phone-number-contact-flow.ts';
import { getContactAttributes } from './get-contact-attributes.ts';
import { getContactMetrics } from './get-contact-metrics.ts';
import { listContactFlowModules } from './list-contact-flow-modules.ts';
import { listContactFlows } from './list-contact-flows.ts';
import { listHoursOfOperations } from './list-hours-of-operations.ts';
import { listInstances } from './list-instances.ts';
import { listLambdaFunctions } from './list-lambda-functions.ts';
import { listPhoneNumbersV2 } from './list-phone-numbers-v2.ts';
import { listPrompts } from './list-prompts.ts';
import { listQueues } from './list-queues.ts';
import { listQuickConnects } from './list-quick-connects.ts';
import { listRoutingProfiles } from './list-routing-profiles.ts';
import { listUsers } from './list-users.ts';
import { stopContact } from './stop-contact.ts';
import { updateContactAttributes } from './update-contact-attributes.ts';
import { updateContactFlowContent } from './update-contact-flow-content.ts';
import { updateContactFlowMetadata } from './update-contact-flow-metadata.ts';
import { updateContactFlowModuleContent } from './update-contact-flow-module-content.ts';
import { updateContactFlowModuleMetadata } from './update-contact-flow-module-metadata.ts';

export const connectOperations: Operations<ConnectContext> = {
  AssociatePhoneNumberContactFlow: associatePhoneNumberContactFlow,
  DescribeContactFlow: describeContactFlow,
  DescribeContact: describeContact,
  DescribeHoursOfOperation: describeHoursOfOperation,
  DescribeInstance: describeInstance,
  DescribePhoneNumber: describePhoneNumber,
  DescribePrompt: describePrompt,
  DescribeQueue: describeQueue,
  DescribeRoutingProfile: describeRoutingProfile,
  DescribeUser: describeUser,
  DisassociatePhoneNumberContactFlow: disassociatePhoneNumberContactFlow,
  GetContactAttributes: getContactAttributes,
  GetContactMetrics: getContactMetrics,
  ListContactFlows: listContactFlows,
  ListHoursOfOperations: listHoursOfOperations,
  ListLambdaFunctions: listLambdaFunctions,
  ListPhoneNumbersV2: listPhoneNumbersV2,
  ListPrompts: listPrompts,
  ListQueues: listQueues,
  ListRoutingProfiles: listRoutingProfiles,
  ListUsers: listUsers,
  StopContact: stopContact,
  UpdateContactAttributes: updateContactAttributes,
  CreateContactFlow: createContactFlow,
  CreateContactFlowModule: createContactFlowModule,
  DescribeContactFlowModule: describeContactFlowModule,
  ListContactFlowModules: listContactFlowModules,
  ListInstances: listInstances,
  ListQuickConnects: listQuickConnects,
  UpdateContactFlowContent: updateContactFlowContent,
  UpdateContactFlowMetadata: updateContactFlowMetadata,
  UpdateContactFlowModuleContent: updateContactFlowModuleContent,
  UpdateContactFlowModuleMetadata: updateContactFlowModuleMetadata,
};
