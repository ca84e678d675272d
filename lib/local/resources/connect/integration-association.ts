import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
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

export const integrationAssociation = defineResource({
  type: 'AWS::Connect::IntegrationAssociation',
  support: { part: 'Lambda functions; other kinds of integration are listed and have no effect' },
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
    } else {
      cloud.notice(`${stackName}/${logicalId}: integrations of type ${type} are not emulated`);
    }
    return {
      ref: `${inventory.instance.arn}|${type}|${arn}`,
      attributes: { IntegrationAssociationId: stableId(inventory.instance.arn, type, arn) },
    };
  },
});
