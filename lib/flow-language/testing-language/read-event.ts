import { readTarget } from './read-target.ts';
import type { EventShape } from './shape/event-shape.ts';
import type { ExpectedMessage, TestEvent } from './test-case.ts';

type Message = Extract<EventShape, { Type: 'MessageReceived' }>['Properties'];

const messageOf = ({ PromptId, Text, SSML, Media }: Message): ExpectedMessage => {
  if (PromptId !== undefined) return { kind: 'prompt', promptId: PromptId };
  if (Media !== undefined) return { kind: 'media', uri: Media.Uri };
  return { kind: 'text', text: Text ?? SSML ?? '' };
};

/** An event in its one form. Without criteria a message is compared by similarity (inferred). */
export const readEvent = (event: EventShape): TestEvent => {
  if (event.Type === 'TestInitiated' || event.Type === 'TestCompleted') return { type: event.Type };
  if (event.Type === 'FlowActionStarted') {
    const { ActionType, ActionParameters } = event.Properties;
    return { type: 'FlowActionStarted', target: readTarget(ActionType, ActionParameters) };
  }
  const { Properties, MatchingCriteria } = event;
  return {
    type: 'MessageReceived',
    message: messageOf(Properties),
    matching: Properties.MatchingCriteria?.Type ?? MatchingCriteria ?? 'Similarity',
  };
};
