import { type Answer, answer } from '../shared/answer.ts';
import type { FlowCall } from '../shared/contact/flow-call.ts';
import { describeError } from '../shared/logging/describe-error.ts';
import type { Log } from '../shared/logging/logger.ts';
import type { ContactMetrics } from './contact-metrics.ts';
import { type QueueFigures, readFigures } from './figures.ts';
import type { FiguresCache } from './figures-cache.ts';

export interface PositionPorts {
  metrics: ContactMetrics;
  cache: FiguresCache;
  log: Log;
}

/** Moments when Connect has no figure: too many requests, a contact that has just left the queue, a fault of its own. */
const NO_FIGURE_NOW = new Set([
  'ThrottlingException',
  'TooManyRequestsException',
  'InternalServiceException',
  'ServiceUnavailableException',
  'ResourceNotFoundException',
  'InvalidRequestException',
  'TimeoutError',
]);

/**
 * Place and wait of the calling contact. `known` is true when there is a place to say.
 * Rejects for faults of the deployment, such as a missing permission.
 */
export async function tellPosition(call: FlowCall, ports: PositionPorts): Promise<Answer> {
  const { position, minutes } = ports.cache.find(call.contactId) ?? (await ask(call.contactId, ports));
  return answer({ known: position !== undefined, position, minutes });
}

async function ask(contactId: string, { metrics, cache, log }: PositionPorts): Promise<QueueFigures> {
  try {
    const figures = readFigures(await metrics(contactId));
    cache.keep(contactId, figures);
    return figures;
  } catch (error) {
    if (!(error instanceof Error) || !NO_FIGURE_NOW.has(error.name)) throw error;
    log.warn('Connect gave no queue figures.', describeError(error));
    return {};
  }
}
