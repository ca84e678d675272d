import path from 'node:path';
import type { App } from 'aws-cdk-lib';
import type { NameKind } from '../flow-language/names/name-kinds.ts';
import type { CenterSources } from './sources/center-sources.ts';
import { ChannelsStack } from './stacks/channels-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { FlowsStack } from './stacks/flows-stack.ts';
import { FunctionsStack } from './stacks/functions-stack.ts';
import { InstanceStack } from './stacks/instance-stack.ts';
import { RoutingStack } from './stacks/routing-stack.ts';

/**
 * The stacks of a center, bound to no account and no Region. Each uses only what stacks before it made.
 * @param prefix begins every stack's name, so that two centers can live in one account and Region
 */
export function buildCenter(app: App, sources: CenterSources, prefix = 'Trunkline'): void {
  const { root, center, prompts, outboundWhisper, bundles } = sources;
  const data = new DataStack(app, `${prefix}-Data`);
  const instance = new InstanceStack(app, `${prefix}-Instance`, { center, data });
  const { instanceArn } = instance;
  const routing = new RoutingStack(app, `${prefix}-Routing`, { center, root, data, instance, prompts, outboundWhisper });
  const functions = new FunctionsStack(app, `${prefix}-Functions`, { center, data, instanceArn, bundles });
  const arns = new Map<NameKind, ReadonlyMap<string, string>>([
    ['queue', routing.queueArns],
    ['hours', routing.hoursArns],
    ['prompt', routing.promptArns],
    ['agent', routing.agentArns],
    ['flow', routing.flowArns],
    ['module', routing.moduleArns],
    ['number', instance.numberArns],
    ['lambda', functions.flowFunctionArns],
  ]);
  const made = new Set(outboundWhisper?.flows);
  const later = sources.flows.filter((flow) => !made.has(flow));
  const flows = new FlowsStack(app, `${prefix}-Flows`, { center, instanceArn, flows: later, arns, testCases: sources.testCases });
  const workFolder = path.join(root, '.trunkline/cache/settings');
  new ChannelsStack(app, `${prefix}-Channels`, { center, data, instance, routing, functions, flows, workFolder });
}
