import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Center } from '../../center/center.ts';
import { NumberFlow } from '../constructs/number-flow.ts';
import { SettingsAsset } from '../constructs/settings-asset.ts';
import { SettingsResource } from '../constructs/settings-resource.ts';
import { makeSettings } from '../settings/make-settings.ts';
import type { DataStack } from './data-stack.ts';
import type { FlowsStack } from './flows-stack.ts';
import type { FunctionsStack } from './functions-stack.ts';
import type { InstanceStack } from './instance-stack.ts';
import type { RoutingStack } from './routing-stack.ts';

export interface ChannelsStackProps extends StackProps {
  center: Center;
  data: DataStack;
  instance: InstanceStack;
  routing: RoutingStack;
  functions: FunctionsStack;
  flows: FlowsStack;
  /** Folder for files made on the way. */
  workFolder: string;
}

/** What opens the center: functions learn the settings, then numbers their flows. Until the last moment nobody can call a half-made center. */
export class ChannelsStack extends Stack {
  constructor(scope: Construct, id: string, props: ChannelsStackProps) {
    super(scope, id, props);
    const { center, data, instance, routing, functions, flows } = props;
    const asset = new SettingsAsset(this, 'SettingsFile', { settings: makeSettings(center), workFolder: props.workFolder });
    const settings = new SettingsResource(this, 'Settings', {
      functionArn: provider(functions, 'settings'),
      asset,
      tableName: data.table.tableName,
      instanceArn: instance.instanceArn,
      arns: {
        queues: Object.fromEntries(routing.queueArns),
        agents: Object.fromEntries(routing.agentArns),
        prompts: Object.fromEntries(routing.promptArns),
        flows: Object.fromEntries(flows.flowArns),
      },
    });
    let previous: Construct = settings;
    for (const number of center.numbers) {
      const phoneNumberArn = instance.numberArns.get(number.name);
      const contactFlowArn = flows.flowArns.get(number.flow);
      if (phoneNumberArn === undefined || contactFlowArn === undefined) continue;
      const functionArn = provider(functions, 'number-flow');
      const tie = new NumberFlow(this, `Flow-${number.name}`, {
        functionArn,
        instanceArn: instance.instanceArn,
        phoneNumberArn,
        contactFlowArn,
      });
      tie.node.addDependency(previous);
      previous = tie;
    }
  }
}

function provider(functions: FunctionsStack, name: string): string {
  const arn = functions.customResourceArns.get(name);
  if (arn === undefined) throw new Error(`The function "${name}" is not there.`);
  return arn;
}
