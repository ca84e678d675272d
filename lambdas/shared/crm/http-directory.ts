import { check } from '../check.ts';
import { FunctionError } from '../errors.ts';
import { callerUrl } from './caller-url.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { CustomerSchema } from './customer.ts';
import type { CustomerDirectory } from './customer-directory.ts';
import { readLimited } from './read-limited.ts';

const LARGEST_ANSWER = 65_536;

export interface HttpDirectoryPorts {
  fetch: typeof fetch;
  /** Aborts after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
  /** Bearer token; undefined when the CRM wants none. */
  secret(): Promise<string | undefined>;
  breaker: CircuitBreaker;
}

/** GET of `url` with `{number}` filled in: 200 with a JSON customer (an `id` at least), or 404 for nobody. Redirects are refused. */
export function httpDirectory(settings: { url: string; timeoutMs: number }, ports: HttpDirectoryPorts): CustomerDirectory {
  return {
    find: (e164) =>
      ports.breaker.run(async () => {
        const token = await ports.secret();
        const response = await request(callerUrl(settings.url, e164), token, ports.timeout(settings.timeoutMs), ports.fetch);
        if (response.status === 404) return undefined;
        if (response.status !== 200) throw new FunctionError('CRM_FAILED', `The CRM answered with status ${response.status}.`);
        return readCustomer(await body(response));
      }),
  };
}

/** Messages of a failed fetch may hold the address, which holds the number: only the cause's name goes on. */
async function request(url: URL, token: string | undefined, signal: AbortSignal, send: typeof fetch): Promise<Response> {
  const headers = { accept: 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  try {
    return await send(url, { headers, redirect: 'error', signal });
  } catch (error) {
    throw failed(error);
  }
}

async function body(response: Response): Promise<string> {
  try {
    return await readLimited(response, LARGEST_ANSWER);
  } catch (error) {
    throw error instanceof FunctionError ? error : failed(error);
  }
}

function failed(error: unknown): FunctionError {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'unknown error';
  return new FunctionError('CRM_FAILED', `The CRM could not be asked (${name}).`);
}

/** Nobody without an id: a page that says "not found" with status 200 is no customer. */
function readCustomer(text: string) {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new FunctionError('CRM_FAILED', "The CRM's answer is not JSON.");
  }
  if (Array.isArray(parsed)) throw new FunctionError('CRM_FAILED', "The CRM's answer is a list; one customer is expected.");
  const customer = check(CustomerSchema, parsed, "The CRM's answer", 'CRM_FAILED');
  return customer.id === undefined ? undefined : customer;
}
