import type { Instance } from '../../emulator/inventory/types.ts';
import type { NameKind } from '../../flow-language/names/name-kinds.ts';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';

/** The made-up instance that tests run on. */
export const TEST_INSTANCE: Instance = {
  id: 'test',
  arn: `arn:aws:connect:${REGION}:${ACCOUNT}:instance/test`,
  name: 'test',
  alias: 'test',
  region: REGION,
  accountId: ACCOUNT,
  inboundCalls: true,
  outboundCalls: true,
  flowLogs: true,
};

export const functionArn = (name: string): string => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;

/** ARNs of things beside the instance, by their names. */
export const outsideArn = (kind: NameKind, name: string): string | undefined => {
  if (kind === 'lambda') return functionArn(name);
  if (kind === 'bot') return `arn:aws:lex:${REGION}:${ACCOUNT}:bot-alias/${name}/test`;
  if (kind === 'view' || kind === 'data-table') return `${TEST_INSTANCE.arn}/${kind}/${name}`;
  return kind === 'security-key' ? name : undefined;
};
