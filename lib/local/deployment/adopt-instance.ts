import type { StackPlan } from '../../assembly/plan-stack.ts';
import type { LocalCloud } from '../local-cloud.ts';

const INSTANCE_TYPE = 'AWS::Connect::Instance';
const ARN = /^arn:aws[a-z-]*:connect:([a-z0-9-]+):(\d{12}):instance\/([0-9a-f-]{36})$/;

/**
 * Templates often leave the instance to somebody else and take its ARN as a parameter. When no template of the assembly
 * creates one, the instance that a parameter names is taken to be there.
 */
export const adoptInstance = (plans: readonly StackPlan[], cloud: LocalCloud): void => {
  const creates = plans.some(({ stack, graph }) => graph.order.some((id) => stack.template.resources.get(id)?.type === INSTANCE_TYPE));
  if (creates) return;
  for (const { scope } of plans) {
    for (const [name, value] of scope.parameters) {
      const [arn, region, accountId, id] = ARN.exec(String(value)) ?? [];
      if (arn === undefined || region === undefined || accountId === undefined || id === undefined) continue;
      cloud.connect.open({
        id,
        arn,
        name: 'given',
        alias: 'given',
        region,
        accountId,
        inboundCalls: true,
        outboundCalls: true,
        flowLogs: false,
      });
      cloud.notice(`No template creates an instance: the one that parameter ${name} names is taken to exist, empty (${arn})`);
      return;
    }
  }
};
