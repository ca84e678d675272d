import middy from '@middy/core';
import { readFlowCall } from '../shared/contact/flow-call.ts';
import { environment } from '../shared/environment.ts';
import { logErrors } from '../shared/logging/log-errors.ts';
import { createLogger } from '../shared/logging/logger.ts';
import { connectContactMetrics } from './contact-metrics.ts';
import { FiguresCache } from './figures-cache.ts';
import { tellPosition } from './tell-position.ts';

const log = createLogger();
const metrics = connectContactMetrics(() => environment('INSTANCE_ARN'));
const cache = new FiguresCache(() => Date.now());

export const handler = middy((event: unknown) => tellPosition(readFlowCall(event), { metrics, cache, log })).use(logErrors(log));
