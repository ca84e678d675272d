import * as v from 'valibot';
import type { Inventory } from '../../../emulator/inventory/inventory.ts';
import { stableId } from '../../cloud/stable-id.ts';
import type { LocalCloud } from '../../local-cloud.ts';
import { defineResource } from '../define-resource.ts';
import { botCatalog } from '../lex/bot-catalog.ts';
import { ResourceError } from '../resource-error.ts';
import { oneOf, tags, text, textOf } from '../schema/scalars.ts';

const TYPES = [
  'LAMBDA_FUNCTION',
  'LEX_BOT',
  'APPLICATION',
  'CASES_DOMAIN',
  'WISDOM_ASSISTANT',
  'WISDOM_KNOWLEDGE_BASE',
  'WISDOM_QUICK_RESPONSES',
  'Q_MESSAGE_TEMPLATES',
  'FILE_SCANNER',
  'MESSAGE_PROCESSOR',
  'SES_IDENTITY',
  'EVENT',
] as const;

/** A bot of another template exists on AWS, and is not here: the association is kept, and nobody answers. */
const associateBot = (inventory: Inventory, arn: string, cloud: LocalCloud, place: string): void => {
  if (!arn.includes(':bot-alias/'))
    throw new ResourceError(`Properties.IntegrationArn: "${arn}" is no ARN of a bot alias; bots of Lex V1 are not emulated`);
  const alias = botCatalog(cloud).alias(arn);
  if (alias) inventory.bots.put(alias);
  else cloud.notice(`${place}: no template creates the bot alias ${arn}: nobody answers there`);
  inventory.botAssociations.add(arn);
};

export const integrationAssociation = defineResource({
  type: 'AWS::Connect::IntegrationAssociation',
  support: { part: 'Lambda functions and aliases of Lex V2 bots; other kinds of integration are listed and have no effect' },
  properties: v.strictObject({
    // AWS's own schema calls it an id and wants the ARN (documented); the API takes either.
    InstanceId: text,
    IntegrationArn: textOf(1, 140),
    IntegrationType: oneOf(TYPES),
    SourceType: v.optional(text),
    SourceApplicationName: v.optional(text),
    SourceApplicationUrl: v.optional(text),
    Tags: tags,
  }),
  create: (properties, { stackName, logicalId }, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceId);
    const { IntegrationArn: arn, IntegrationType: type } = properties;
    if (type === 'LAMBDA_FUNCTION') {
      if (!arn.startsWith('arn:') || !arn.includes(':function:'))
        throw new ResourceError(`Properties.IntegrationArn: "${arn}" is no function ARN`);
      inventory.functionAssociations.add(arn);
    } else if (type === 'LEX_BOT') {
      associateBot(inventory, arn, cloud, `${stackName}/${logicalId}`);
    } else {
      cloud.notice(`${stackName}/${logicalId}: integrations of type ${type} are not emulated`);
    }
    return {
      ref: `${inventory.instance.arn}|${type}|${arn}`,
      attributes: { IntegrationAssociationId: stableId(inventory.instance.arn, type, arn) },
    };
  },
});
