import middy from '@middy/core';
import { prefixEntries } from '../shared/blacklist/prefix-entries.ts';
import { readFlowCall } from '../shared/contact/flow-call.ts';
import { logErrors } from '../shared/logging/log-errors.ts';
import { preload } from '../shared/preload.ts';
import { tablePorts } from '../shared/table-ports.ts';
import { checkCaller } from './check-caller.ts';

const shared = tablePorts(() => Date.now());
const ports = { ...shared, prefixes: prefixEntries(shared.table, shared.now, shared.log) };
preload(ports.settings, ports.prefixes);

export const handler = middy((event: unknown) => checkCaller(readFlowCall(event), ports)).use(logErrors(ports.log));
