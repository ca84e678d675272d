import type { Inventory } from '../../emulator/inventory/inventory.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import type { RehearsalStep } from '../../flow-language/ports.ts';
import type { Observation, TestEvent } from '../../flow-language/testing-language/test-case.ts';
import { comparable, matchesText } from './match-message.ts';
import { isTarget } from './step-target.ts';

type Heard = Extract<TraceEvent, { type: 'prompt' }>;
type Match = (observation: Observation) => boolean;

/** Finds out which observations an event of the call belongs to. Expected texts are prepared once. */
export class EventMatcher {
  readonly #inventory: Inventory;
  readonly #expected = new Map<TestEvent, string>();

  constructor(observations: readonly Observation[], inventory: Inventory) {
    this.#inventory = inventory;
    for (const { event } of observations)
      if (event.type === 'MessageReceived' && event.message.kind === 'text') this.#expected.set(event, comparable(event.message.text));
  }

  control(type: 'TestInitiated' | 'TestCompleted'): Match {
    return ({ event }) => event.type === type;
  }

  actionStarted(step: RehearsalStep): Match {
    return ({ event }) => event.type === 'FlowActionStarted' && isTarget(event.target, step, this.#inventory);
  }

  messageReceived(heard: Heard): Match {
    const text = heard.text === undefined ? undefined : comparable(heard.text);
    return ({ event }) => {
      if (event.type !== 'MessageReceived') return false;
      const { message } = event;
      if (message.kind === 'text') return text !== undefined && matchesText(this.#expected.get(event) ?? '', text, event.matching);
      if (message.kind === 'media') return heard.prompt === message.uri;
      return heard.prompt !== undefined && heard.prompt === this.#inventory.prompts.get(message.promptId)?.name;
    };
  }
}
