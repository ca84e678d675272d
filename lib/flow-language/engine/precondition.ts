import type { Channel } from '../document.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { FlowPorts } from '../ports.ts';
import type { CompiledAction } from './compile-flow.ts';

/** What keeps an action from running: its own fault, the channel, or that nobody is there. Undefined: it may run. */
export const precondition = ({ definition, fault }: CompiledAction, ports: FlowPorts, channel: Channel): Outcome | undefined => {
  if (fault !== undefined) return failure('NoMatchingError', fault);
  if (!definition.channels.includes(channel)) {
    const { offChannel } = definition;
    if (offChannel === 'success') return success();
    return failure(typeof offChannel === 'object' ? offChannel.error : 'NoMatchingError', `not available on ${channel}`);
  }
  if (definition.needsParticipant === true && !ports.media.present) return failure('NoMatchingError', 'no participant is there');
  return undefined;
};
