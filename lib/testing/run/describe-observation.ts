import type { ActionTarget, Observation } from '../../flow-language/testing-language/test-case.ts';
import { functionName } from './function-doubles.ts';
import { plainText } from './plain-text.ts';

const shortId = (id: string): string => (id.includes(':function:') ? functionName(id) : id.slice(id.lastIndexOf('/') + 1));

export const describeTarget = ({ actionType, resource }: ActionTarget): string =>
  resource === undefined ? actionType : `${actionType} of ${shortId(resource.id)}`;

/** What an observation waits for, for people. */
export const describeObservation = ({ event }: Observation): string => {
  if (event.type === 'FlowActionStarted') return `the start of ${describeTarget(event.target)}`;
  if (event.type !== 'MessageReceived') return event.type;
  const { message, matching } = event;
  if (message.kind === 'prompt') return `to hear the prompt ${shortId(message.promptId)}`;
  if (message.kind === 'media') return `to hear ${message.uri}`;
  const text = plainText(message.text).slice(0, 200);
  return matching === 'Inclusion' ? `to hear something with “${text}” in it` : `to hear “${text}”`;
};
