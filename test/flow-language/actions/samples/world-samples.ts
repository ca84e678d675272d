import { CHAT, did, EMAIL, profile, type Samples, slot, went } from './sample.ts';

export const WORLD_SAMPLES: Samples = {
  AssociateContactToCustomerProfile: [
    {
      parameters: { ProfileRequestData: { ProfileId: 'p1', ContactId: '$.ContactId' } },
      effect: did,
      shows: [['associated', 'p1', 'contact-1']],
    },
    { parameters: { ProfileRequestData: { ProfileId: 'nobody', ContactId: 'x' } }, effect: went, shows: 'NoMatchingError' },
  ],
  CheckSegmentMembershipForCustomerProfile: [
    {
      parameters: { ProfileRequestData: { ProfileId: 'p1', SegmentName: 'gold' } },
      conditions: [
        ['True', 'yes'],
        ['False', 'no'],
      ],
      effect: went,
      shows: 'yes',
    },
    {
      parameters: { ProfileRequestData: { ProfileId: 'p1', SegmentName: 'none' } },
      conditions: [
        ['True', 'yes'],
        ['False', 'no'],
      ],
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  CreateCase: [
    {
      parameters: {
        LinkContactToCase: 'true',
        CaseTemplateId: 'known',
        CaseRequestFields: { title: '$.Channel', summary: '$.Attributes.none' },
      },
      effect: (center, done) => [slot('Case')(center), done],
      shows: [{ case_id: 'c1', status: 'open', title: 'VOICE' }, [['linked', 'c1', 'Current']]],
    },
    {
      parameters: { LinkContactToCase: 'true', CaseTemplateId: 'known', ContactToLink: 'Related' },
      effect: went,
      shows: 'ContactNotLinked',
    },
  ],
  CreateContact: [
    { parameters: { Channel: 'EMAIL', RelatedContact: 'CURRENT' }, effect: did, shows: ['email'] },
    {
      parameters: { Channel: 'EMAIL', RelatedContact: 'CURRENT' },
      settings: { ports: { messages: undefined } },
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  CreateCustomerProfile: [
    {
      parameters: profile({ FirstName: 'Bo', Email: '$.Attributes.none' }),
      effect: slot('Customer'),
      shows: { ProfileId: 'p2', FirstName: 'Bo' },
    },
    { parameters: profile({ FirstName: '$.Attributes.none' }), effect: went, shows: 'NoMatchingError' },
  ],
  CreatePersistentContactAssociation: [
    { contact: CHAT, parameters: { RehydrationType: 'ENTIRE_PAST_SESSION', SourceContactId: 'known' }, effect: did, shows: ['continued'] },
    { contact: CHAT, parameters: { RehydrationType: 'FROM_SEGMENT', SourceContactId: 'other' }, effect: went, shows: 'NoMatchingError' },
  ],
  CreateTask: [
    {
      parameters: { Name: 'Call $.CustomerEndpoint.Address', ContactFlowId: 'known' },
      effect: (center, done) => [slot('Task')(center), done],
      shows: [{ ContactId: 'task-1' }, [['task', 'Call +447700900103']]],
    },
    { parameters: { Name: 'x', ContactFlowId: 'nobody' }, effect: went, shows: 'NoMatchingError' },
  ],
  CreateWisdomSession: [
    { parameters: { WisdomAssistantArn: 'known' }, effect: slot('Wisdom'), shows: { SessionArn: 'arn:session' } },
    { parameters: { WisdomAssistantArn: 'other' }, effect: went, shows: 'NoMatchingError' },
  ],
  EvaluateDataTableValues: [
    {
      parameters: {
        DataTableId: 'known',
        Queries: [{ QueryName: 'rates', PrimaryValues: [{ AttributeName: 'id', Value: '1' }], Attributes: ['rate'] }],
      },
      effect: slot('DataTables'),
      shows: { rates: { rate: 7 } },
    },
    { parameters: { DataTableId: 'other', Queries: [{ QueryName: 'q', Attributes: ['rate'] }] }, effect: went, shows: 'NoMatchingError' },
  ],
  GetCalculatedAttributesForCustomerProfile: [
    {
      parameters: { ProfileRequestData: { ProfileId: 'p1' }, ProfileResponseData: ['CalculatedAttributes._calls'] },
      effect: slot('Customer'),
      shows: { CalculatedAttributes: { _calls: '4' } },
    },
    { parameters: { ProfileRequestData: { ProfileId: 'other' } }, effect: went, shows: 'NoneFoundError' },
  ],
  GetCase: [
    {
      parameters: { LinkContactToCase: 'false', CaseRequestFields: { title: 'Broken' }, CaseResponseFields: ['status'] },
      effect: slot('Case'),
      shows: { case_id: 'c1', status: 'open' },
    },
    { parameters: { LinkContactToCase: 'false', CaseRequestFields: { title: 'twice' } }, effect: went, shows: 'MultipleFound' },
  ],
  GetCustomerProfile: [
    {
      parameters: profile({ IdentifierName: '_phone', IdentifierValue: 'known' }),
      effect: slot('Customer'),
      shows: { ProfileId: 'p1', FirstName: 'Ada', Attributes: { tier: 'gold' } },
    },
    { parameters: profile({ PhoneNumber: 'twice' }), effect: went, shows: 'MultipleFoundError' },
  ],
  GetCustomerProfileObject: [
    {
      parameters: { ProfileRequestData: { ProfileId: 'p1', ObjectType: 'Order', UseLatest: 'true' }, ProfileResponseData: ['Total'] },
      effect: slot('Customer'),
      shows: { Total: '9' },
    },
    {
      parameters: { ProfileRequestData: { ProfileId: 'p1', ObjectType: 'None', UseLatest: 'true' } },
      effect: went,
      shows: 'NoneFoundError',
    },
  ],
  ListDataTableValues: [
    {
      parameters: { DataTableId: 'known', PrimaryKeyGroups: [{ PrimaryKeyGroupName: 'all' }] },
      effect: slot('DataTableList'),
      shows: {
        Result: expect.objectContaining({
          dataTableId: 'known',
          lockVersion: { dataTable: 'v1' },
          primaryKeyGroups: {
            all: [
              { primaryKeys: [{ attributeName: 'id', attributeValue: '1' }], attributes: [{ attributeName: 'rate', attributeValue: 7 }] },
            ],
          },
        }),
      },
    },
    { parameters: { DataTableId: 'other', PrimaryKeyGroups: [{ PrimaryKeyGroupName: 'all' }] }, effect: went, shows: 'NoMatchingError' },
  ],
  LoadContactContent: [
    {
      contact: EMAIL,
      parameters: { ContentType: 'EmailMessage' },
      effect: slot('Email'),
      shows: { EmailMessage: { Plaintext: 'Dear sirs' } },
    },
    { parameters: { ContentType: 'EmailMessage' }, effect: went, shows: 'NoMatchingError' },
  ],
  RenderMessageTemplate: [
    { parameters: { WisdomKnowledgeBaseArn: 'k', WisdomMessageTemplateArn: 'known' }, effect: did, shows: ['rendered'] },
    { parameters: { WisdomKnowledgeBaseArn: 'k', WisdomMessageTemplateArn: 'broken' }, effect: went, shows: 'TemplateRenderingError' },
  ],
  StartOutboundChatContact: [
    {
      parameters: {
        SourceEndpoint: { Address: 'n', Type: 'CONNECT_PHONENUMBER_ARN' },
        DestinationEndpoint: { Address: '$.CustomerEndpoint.Address', Type: 'TELEPHONE_NUMBER' },
        ContactFlowArn: 'known',
        ContactSubtype: 'connect:SMS',
        InitialSystemMessage: { Content: 'On our way' },
      },
      effect: did,
      shows: [['chat', 'On our way']],
    },
    {
      parameters: {
        SourceEndpoint: { Address: 'n', Type: 'CONNECT_PHONENUMBER_ARN' },
        DestinationEndpoint: { Address: 'm', Type: 'TELEPHONE_NUMBER' },
        ContactFlowArn: 'known',
        ContactSubtype: 'connect:SMS',
        InitialSystemMessage: { Content: 'x'.repeat(1025) },
      },
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  StartOutboundEmailContact: [
    {
      parameters: {
        FromEmailAddress: { EmailAddress: 'us@example.com' },
        DestinationEmailAddress: { EmailAddress: 'you@example.com' },
        EmailMessage: { MessageSourceType: 'RAW', Subject: 'Hello', Body: 'There' },
      },
      effect: did,
      shows: [['sent', 'you@example.com', 'Hello']],
    },
    {
      parameters: {
        FromEmailAddress: { EmailAddress: 'us@example.com' },
        DestinationEmailAddress: { EmailAddress: '$.Attributes.none' },
        EmailMessage: { MessageSourceType: 'RAW' },
      },
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
  UpdateCase: [
    {
      parameters: { CaseId: 'c1', CaseRequestFields: { status: 'closed' }, LinkContactToCase: 'false' },
      effect: slot('Case'),
      shows: { case_id: 'c1', status: 'closed', title: 'Broken' },
    },
    { parameters: { CaseId: 'other', LinkContactToCase: 'false' }, effect: went, shows: 'NoMatchingError' },
  ],
  UpdateCustomerProfile: [
    {
      parameters: profile({ ProfileId: 'p1', FirstName: 'Bo' }),
      effect: slot('Customer'),
      shows: expect.objectContaining({ FirstName: 'Bo' }),
    },
    { parameters: profile({ FirstName: 'Bo' }), effect: went, shows: 'NoMatchingError' },
  ],
  UpsertDataTableValues: [
    {
      parameters: {
        DataTableId: 'known',
        DataTableUpsertAttributes: [
          { PrimaryValues: [{ AttributeName: 'id', Value: '1' }], Attributes: [{ Name: 'rate', Value: '$.Channel' }] },
        ],
      },
      effect: did,
      shows: [{ primaryValues: { id: '1' }, name: 'rate', value: 'VOICE' }],
    },
    {
      parameters: { DataTableId: 'other', DataTableUpsertAttributes: [{ Attributes: [{ Name: 'rate', Value: '1' }] }] },
      effect: went,
      shows: 'NoMatchingError',
    },
  ],
};
