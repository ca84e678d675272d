import type { Statement } from './policy-document.ts';

const allow = (...actions: string[]): Statement[] => [
  { effect: 'Allow', actions: { patterns: actions, negated: false }, resources: { patterns: ['*'], negated: false }, conditions: [] },
];
const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const NETWORK = [
  'ec2:CreateNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:DeleteNetworkInterface',
  'ec2:AssignPrivateIpAddresses',
  'ec2:UnassignPrivateIpAddresses',
];
const KINESIS = ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator'];
const SHARDS = ['kinesis:ListShards', 'kinesis:ListStreams', 'kinesis:SubscribeToShard'];
const STREAMS = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'];

/** Name of an AWS managed policy → what it allows (documented). Others are unknown and grant nothing. */
export const AWS_MANAGED_POLICIES: ReadonlyMap<string, Statement[]> = new Map([
  ['service-role/AWSLambdaBasicExecutionRole', allow(...LOGS)],
  ['service-role/AWSLambdaKinesisExecutionRole', allow(...KINESIS, ...SHARDS, ...LOGS)],
  ['service-role/AWSLambdaDynamoDBExecutionRole', allow(...STREAMS, ...LOGS)],
  ['service-role/AWSLambdaSQSQueueExecutionRole', allow('sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', ...LOGS)],
  ['service-role/AWSLambdaVPCAccessExecutionRole', allow(...NETWORK, ...LOGS)],
  [
    'AWSXRayDaemonWriteAccess',
    allow('xray:PutTraceSegments', 'xray:PutTelemetryRecords', 'xray:GetSamplingRules', 'xray:GetSamplingTargets'),
  ],
  ['CloudWatchLambdaInsightsExecutionRolePolicy', allow(...LOGS)],
  ['AdministratorAccess', allow('*')],
]);

/** `arn:aws:iam::aws:policy/…` → the policy's name; undefined for other ARNs. */
export function awsManagedName(policyArn: string): string | undefined {
  const marker = ':iam::aws:policy/';
  const at = policyArn.indexOf(marker);
  return at < 0 ? undefined : policyArn.slice(at + marker.length);
}
