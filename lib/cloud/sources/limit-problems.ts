import type { Center } from '../../center/center.ts';
import type { PromptFile } from './prompt-file.ts';

/** Dynamic references of one template (documented); every user's password is one. */
const MOST_PASSWORDS = 60;
/** Outputs of one stack (documented); all that later stacks name of the routing stack is one. */
const MOST_OUTPUTS = 200;

/** What a definition holds against what CloudFormation takes in the stack that it would go to. */
export function limitProblems(file: string, center: Center, prompts: readonly PromptFile[]): string[] {
  const problems: string[] = [];
  const agents = center.users.create ? center.agents.length : 0;
  if (agents > MOST_PASSWORDS && center.instance.identity === 'CONNECT_MANAGED') {
    problems.push(
      `${file}: agents: ${agents} users with a password are too many: CloudFormation resolves ${MOST_PASSWORDS} secrets in a stack. Sign in by SAML (instance.identity), or set users.create to false.`,
    );
  }
  const named = agents + center.queues.length + center.hours.length + prompts.length;
  if (named > MOST_OUTPUTS) {
    problems.push(
      `${file}: ${agents} agents, ${center.queues.length} queues, ${center.hours.length} hours and ${prompts.length} prompts are ${named} names for other stacks, CloudFormation takes ${MOST_OUTPUTS}. Set users.create to false, or take out what is not used.`,
    );
  }
  return problems;
}
