import path from 'node:path';
import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Center } from '../../center/center.ts';
import type { NameKind } from '../../flow-language/names/name-kinds.ts';
import { AgentStatus } from '../constructs/agent-status.ts';
import { AgentUser } from '../constructs/agent-user.ts';
import { FlowCatalog } from '../constructs/flow-catalog.ts';
import { HoursOfOperation } from '../constructs/hours-of-operation.ts';
import type { InstancePart } from '../constructs/instance-part.ts';
import { PacedLanes } from '../constructs/paced-lanes.ts';
import { Prompt } from '../constructs/prompt.ts';
import { Queue } from '../constructs/queue.ts';
import { RoutingProfile } from '../constructs/routing-profile.ts';
import { SecurityProfile } from '../constructs/security-profile.ts';
import type { OutboundWhisper } from '../flows/outbound-whisper.ts';
import type { PromptFile } from '../sources/prompt-file.ts';
import type { DataStack } from './data-stack.ts';
import type { InstanceStack } from './instance-stack.ts';

export interface RoutingStackProps extends StackProps {
  center: Center;
  /** Absolute path of the project. */
  root: string;
  data: DataStack;
  instance: InstanceStack;
  prompts: readonly PromptFile[];
  outboundWhisper?: OutboundWhisper;
}

/** Who answers what, and when: prompts, hours, queues, profiles, agents. */
export class RoutingStack extends Stack {
  readonly promptArns = new Map<string, string>();
  readonly hoursArns = new Map<string, string>();
  readonly queueArns = new Map<string, string>();
  readonly agentArns = new Map<string, string>();
  /** Flows that had to be there before queues. */
  readonly flowArns = new Map<string, string>();
  readonly moduleArns = new Map<string, string>();
  private readonly part: InstancePart;

  constructor(scope: Construct, id: string, props: RoutingStackProps) {
    super(scope, id, props);
    const { center, instance } = props;
    this.part = { instanceArn: instance.instanceArn, lanes: new PacedLanes() };
    for (const { name, file } of props.prompts) {
      this.promptArns.set(name, new Prompt(this, `Prompt-${name}`, { ...this.part, name, file: path.join(props.root, file) }).arn);
    }
    for (const hours of center.hours)
      this.hoursArns.set(hours.name, new HoursOfOperation(this, `Hours-${hours.name}`, { ...this.part, hours }).arn);
    const whisperArn = props.outboundWhisper === undefined ? undefined : this.makeWhisper(center, instance, props.outboundWhisper);
    this.makeQueues(center, instance, whisperArn);
    for (const status of center.agentStatuses) new AgentStatus(this, `Status-${status.name}`, { ...this.part, ...status });
    this.makeAgents(center, props.data);
  }

  private makeWhisper(center: Center, instance: InstanceStack, whisper: OutboundWhisper): string | undefined {
    const arns = new Map<NameKind, ReadonlyMap<string, string>>([
      ['prompt', this.promptArns],
      ['hours', this.hoursArns],
      ['number', instance.numberArns],
    ]);
    const flows = new FlowCatalog(this, 'EarlyFlows', { ...this.part, center, flows: whisper.flows, arns });
    for (const [name, arn] of flows.flowArns) this.flowArns.set(name, arn);
    for (const [name, arn] of flows.moduleArns) this.moduleArns.set(name, arn);
    return flows.flowArns.get(whisper.name);
  }

  private makeQueues(center: Center, instance: InstanceStack, outboundWhisperArn: string | undefined): void {
    for (const queue of center.queues) {
      const made = new Queue(this, `Queue-${queue.name}`, {
        ...this.part,
        name: queue.name,
        description: queue.description,
        hoursArn: found(this.hoursArns, queue.hours),
        maxContacts: queue.capacity,
        callerIdNumberArn: queue.callerId === undefined ? undefined : instance.numberArns.get(queue.callerId),
        callerIdName: center.name[center.defaultLanguage],
        outboundWhisperArn,
      });
      this.queueArns.set(queue.name, made.arn);
    }
  }

  private makeAgents(center: Center, data: DataStack): void {
    const queueArn = (name: string) => found(this.queueArns, name);
    const profiles = new Map(
      center.routingProfiles.map((profile) => [
        profile.name,
        new RoutingProfile(this, `Profile-${profile.name}`, { ...this.part, profile, queueArn }).arn,
      ]),
    );
    const security = new Map(
      center.securityProfiles.map((profile) => [
        profile.name,
        new SecurityProfile(this, `Security-${profile.name}`, { ...this.part, ...profile }).arn,
      ]),
    );
    if (!center.users.create) return;
    for (const agent of center.agents) {
      const user = new AgentUser(this, `Agent-${agent.userName}`, {
        ...this.part,
        agent,
        routingProfileArn: found(profiles, agent.profile),
        securityProfileArns: agent.securityProfiles.map((name) => found(security, name)),
        passwordKey: center.instance.identity === 'CONNECT_MANAGED' ? data.key : undefined,
      });
      this.agentArns.set(agent.userName, user.arn);
    }
  }
}

/** The definition was checked: a name that is not there is a fault of ours. */
function found(arns: ReadonlyMap<string, string>, name: string): string {
  const arn = arns.get(name);
  if (arn === undefined) throw new Error(`"${name}" has no ARN yet.`);
  return arn;
}
