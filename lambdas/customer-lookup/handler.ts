import middy from '@middy/core';
import { prefixEntries } from '../shared/blacklist/prefix-entries.ts';
import { readFlowCall } from '../shared/contact/flow-call.ts';
import { CircuitBreaker } from '../shared/crm/circuit-breaker.ts';
import { httpDirectory } from '../shared/crm/http-directory.ts';
import { secretReader } from '../shared/crm/secret-reader.ts';
import { TABLE_DIRECTORY } from '../shared/crm/table-directory.ts';
import { logErrors } from '../shared/logging/log-errors.ts';
import { preload } from '../shared/preload.ts';
import { tablePorts } from '../shared/table-ports.ts';
import { type LookUpPorts, lookUp } from './look-up.ts';

const shared = tablePorts(() => Date.now());
const http = {
  fetch: globalThis.fetch,
  timeout: (milliseconds: number) => AbortSignal.timeout(milliseconds),
  secret: secretReader(process.env.CRM_SECRET_ARN, shared.now),
  breaker: new CircuitBreaker(shared),
};
const ports: LookUpPorts = {
  ...shared,
  prefixes: prefixEntries(shared.table, shared.now, shared.log),
  directory: (crm) => (crm.kind === 'http' ? httpDirectory(crm, http) : TABLE_DIRECTORY),
};
preload(ports.settings, ports.prefixes);

export const handler = middy((event: unknown) => lookUp(readFlowCall(event), ports)).use(logErrors(ports.log));
