import middy from '@middy/core';
import { logErrors } from '../shared/logging/log-errors.ts';
import { preload } from '../shared/preload.ts';
import { tablePorts } from '../shared/table-ports.ts';
import { saveBatch } from './save-batch.ts';

const ports = tablePorts(() => Date.now());
preload(ports.settings);

export const handler = middy((event: unknown) => saveBatch(event, ports)).use(logErrors(ports.log));
