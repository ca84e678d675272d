import type { FlowCall } from '../shared/contact/flow-call.ts';
import { FunctionError } from '../shared/errors.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { type AgentRoutingAnswer, agentAnswer, NOBODY, type Route } from './agent-answer.ts';
import { Directory } from './directory.ts';
import { routeRepeatCaller } from './repeat-caller.ts';

export interface AgentRoutingPorts {
  settings(): Promise<Settings>;
  now(): number;
}

/**
 * Agent or queue for a repeat caller, a dialed extension, a queue or an agent. Names nobody has are an answer (`found` false).
 * @throws FunctionError `BAD_EVENT` for a mode that is none.
 */
export async function routeToAgent(call: FlowCall, ports: AgentRoutingPorts): Promise<AgentRoutingAnswer> {
  return agentAnswer(route(call.parameters, new Directory(await ports.settings()), ports.now()));
}

function route(parameters: ReadonlyMap<string, string>, directory: Directory, nowMs: number): Route {
  const mode = parameters.get('mode');
  switch (mode) {
    case 'caller': {
      const queue = directory.queue(parameters.get('queueName'));
      const caller = {
        ownerAgent: parameters.get('ownerAgent'),
        lastAgent: parameters.get('lastAgent'),
        lastAgentAt: parameters.get('lastAgentAt'),
      };
      return queue === undefined ? NOBODY : routeRepeatCaller(caller, queue, directory, nowMs);
    }
    case 'extension': {
      const target = directory.extension(parameters.get('extension'));
      if (target === undefined) return NOBODY;
      return 'agent' in target ? toAgent(directory, target.agent) : toQueue(directory, target.queue);
    }
    case 'queue':
      return toQueue(directory, parameters.get('queueName'));
    case 'agent':
      return toAgent(directory, parameters.get('agentUserName'));
    default:
      throw new FunctionError('BAD_EVENT', 'The parameter mode must be caller, extension, queue or agent.');
  }
}

/** An agent who was asked for by name counts as dialed. */
function toAgent(directory: Directory, userName: string | undefined): Route {
  const agent = directory.agent(userName);
  return agent === undefined ? NOBODY : { kind: 'agent', reason: 'extension', agent };
}

function toQueue(directory: Directory, queueName: string | undefined): Route {
  const queue = directory.queue(queueName);
  return queue === undefined ? NOBODY : { kind: 'queue', reason: 'group', queue };
}
