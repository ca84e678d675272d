import middy from '@middy/core';
import { readFlowCall } from '../shared/contact/flow-call.ts';
import { logErrors } from '../shared/logging/log-errors.ts';
import { preload } from '../shared/preload.ts';
import { tablePorts } from '../shared/table-ports.ts';
import { areaOverrides } from './overrides.ts';
import { routeByArea } from './route-by-area.ts';

const shared = tablePorts(() => Date.now());
const ports = { ...shared, overrides: areaOverrides(shared.table, shared.now, shared.log) };
preload(ports.settings, ports.overrides);

export const handler = middy((event: unknown) => routeByArea(readFlowCall(event), ports)).use(logErrors(ports.log));
