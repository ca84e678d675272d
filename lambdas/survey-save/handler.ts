import middy from '@middy/core';
import { readFlowCall } from '../shared/contact/flow-call.ts';
import { logErrors } from '../shared/logging/log-errors.ts';
import { preload } from '../shared/preload.ts';
import { tablePorts } from '../shared/table-ports.ts';
import { takeSurvey } from './take-survey.ts';

const ports = tablePorts(() => Date.now());
preload(ports.settings);

export const handler = middy((event: unknown) => takeSurvey(readFlowCall(event), ports)).use(logErrors(ports.log));
