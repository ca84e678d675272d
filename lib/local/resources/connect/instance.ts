import * as v from 'valibot';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { flag, oneOf, tags, text } from '../schema/scalars.ts';

const attributes = v.strictObject({
  InboundCalls: flag,
  OutboundCalls: flag,
  ContactflowLogs: v.optional(flag),
  ContactLens: v.optional(flag),
  AutoResolveBestVoices: v.optional(flag),
  UseCustomTTSVoices: v.optional(flag),
  EarlyMedia: v.optional(flag),
  HighVolumeOutBound: v.optional(flag),
  MultiPartyConference: v.optional(flag),
  MultiPartyChatConference: v.optional(flag),
  EnhancedContactMonitoring: v.optional(flag),
  EnhancedChatMonitoring: v.optional(flag),
  MessageStreaming: v.optional(flag),
  AutoMuteAgentOnHold: v.optional(flag),
});

/** Documented: up to 45 letters, digits and hyphens, not beginning with `d-`. */
const alias = v.pipe(
  text,
  v.regex(/^(?!d-)[A-Za-z0-9]([A-Za-z0-9-]{0,43}[A-Za-z0-9])?$/, 'Must be up to 45 letters, digits and hyphens, and not begin with "d-"'),
);

export const instance = defineResource({
  type: 'AWS::Connect::Instance',
  support: { part: 'one instance a start; Contact Lens, campaigns, conferences, custom voices and directories have no effect' },
  properties: v.strictObject({
    IdentityManagementType: oneOf(['SAML', 'CONNECT_MANAGED', 'EXISTING_DIRECTORY']),
    InstanceAlias: v.optional(alias),
    DirectoryId: v.optional(text),
    Attributes: attributes,
    Tags: tags,
  }),
  create: (properties, { stackName, logicalId }, cloud) => {
    if (properties.InstanceAlias === undefined && properties.IdentityManagementType !== 'EXISTING_DIRECTORY') {
      throw new ResourceError(`Properties.InstanceAlias: required with IdentityManagementType ${properties.IdentityManagementType}`);
    }
    const id = stableId(cloud.accountId, stackName, logicalId);
    const arn = `arn:${cloud.partition}:connect:${cloud.region}:${cloud.accountId}:instance/${id}`;
    const name = properties.InstanceAlias ?? properties.DirectoryId ?? logicalId;
    cloud.connect.open({
      id,
      arn,
      name,
      alias: name,
      region: cloud.region,
      accountId: cloud.accountId,
      inboundCalls: properties.Attributes.InboundCalls,
      outboundCalls: properties.Attributes.OutboundCalls,
      flowLogs: properties.Attributes.ContactflowLogs ?? false,
    });
    return {
      ref: arn,
      attributes: {
        Arn: arn,
        Id: id,
        InstanceStatus: 'ACTIVE',
        ServiceRole: `arn:${cloud.partition}:iam::${cloud.accountId}:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect_${id.slice(0, 8)}`,
        CreatedTime: new Date(cloud.clock.now()).toISOString(),
      },
    };
  },
});
