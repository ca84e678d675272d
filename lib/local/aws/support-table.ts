import * as connect from '@aws-sdk/client-connect';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as kinesis from '@aws-sdk/client-kinesis';
import * as lambda from '@aws-sdk/client-lambda';
import * as s3 from '@aws-sdk/client-s3';
import * as secretsManager from '@aws-sdk/client-secrets-manager';
import * as sqs from '@aws-sdk/client-sqs';
import * as ssm from '@aws-sdk/client-ssm';
import * as sts from '@aws-sdk/client-sts';
import { connectOperations } from './connect/operations.ts';
import { EMULATED_DYNAMO_OPERATIONS } from './dynamodb/emulated-operations.ts';
import { kinesisOperations } from './kinesis/operations.ts';
import { lambdaOperations } from './lambda/operations.ts';
import { readServiceModel } from './model/operation-model.ts';
import { s3Operations } from './s3/operations.ts';
import { secretsManagerOperations } from './secrets-manager/operations.ts';
import { sqsOperations } from './sqs/operations.ts';
import { ssmOperations } from './ssm/operations.ts';
import { stsOperations } from './sts/operations.ts';

interface Row {
  service: string;
  protocol: string;
  sdk: object;
  emulated: readonly string[];
  /** What differs from AWS in a way that a user may meet. */
  limits: string;
}

const SERVICES: Row[] = [
  {
    service: 'Amazon Connect',
    protocol: 'REST JSON',
    sdk: connect,
    emulated: Object.keys(connectOperations),
    limits: 'one instance; resources are made by templates, not by requests; no request quotas',
  },
  {
    service: 'DynamoDB',
    protocol: 'JSON 1.0',
    sdk: dynamodb,
    emulated: EMULATED_DYNAMO_OPERATIONS,
    limits: 'no PartiQL, streams or restores; indexes of a table that stands cannot change; expired items go within a minute',
  },
  {
    service: 'Kinesis',
    protocol: 'JSON 1.1 over HTTP/2',
    sdk: kinesis,
    emulated: Object.keys(kinesisOperations),
    limits: 'one shard a stream; consumers: no filters, no parallelization factor, no tumbling windows',
  },
  {
    service: 'Lambda',
    protocol: 'REST JSON',
    sdk: lambda,
    emulated: Object.keys(lambdaOperations),
    limits: 'Node.js runtimes; all versions run the code of the template; no layers, no response streams',
  },
  {
    service: 'S3',
    protocol: 'REST XML, path style',
    sdk: s3,
    emulated: Object.keys(s3Operations),
    limits: 'no versions, ACLs or object locks; unfinished multipart uploads are lost at the end; CRC32C and CRC64NVME are not verified',
  },
  {
    service: 'Secrets Manager',
    protocol: 'JSON 1.1',
    sdk: secretsManager,
    emulated: Object.keys(secretsManagerOperations),
    limits: 'one version a secret; no rotation',
  },
  {
    service: 'SQS',
    protocol: 'JSON 1.0',
    sdk: sqs,
    emulated: Object.keys(sqsOperations),
    limits: 'standard queues; nothing polls them for a function',
  },
  {
    service: 'Systems Manager',
    protocol: 'JSON 1.1',
    sdk: ssm,
    emulated: Object.keys(ssmOperations),
    limits: 'Parameter Store; secure strings are not encrypted',
  },
  {
    service: 'STS',
    protocol: 'Query',
    sdk: sts,
    emulated: Object.keys(stsOperations),
    limits: 'functions already have the credentials of their role',
  },
];

/** `docs/support/aws-api.md`: which operations the laptop answers, made from the operations themselves. */
export function awsSupportTable(): string {
  const rows = SERVICES.map(({ service, protocol, sdk, emulated, limits }) => {
    const { operations } = readServiceModel(sdk);
    const unknown = emulated.filter((name) => !operations.some((operation) => operation.name === name));
    if (unknown.length > 0) throw new Error(`${service} has no operation ${unknown.join(', ')}.`);
    return `| ${service} | ${protocol} | ${emulated.length} of ${operations.length} | ${limits} |`;
  });
  const lists = SERVICES.map(({ service, emulated }) => `**${service}**: ${[...emulated].sort().join(', ')}.`);
  return `${[
    '# AWS API on the laptop',
    '',
    'Made by `scripts/make-api-support.ts` from the operations themselves. Every signature is verified, every call is held against the policies of its role, and an',
    'operation that is not emulated answers 501 `NotImplementedException` naming itself.',
    '',
    '| service | protocol | operations | limits |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...lists.flatMap((list) => [list, '']),
  ]
    .join('\n')
    .trimEnd()}\n`;
}
