import { CircuitBreaker } from '../../../../lambdas/shared/crm/circuit-breaker.ts';
import { httpDirectory } from '../../../../lambdas/shared/crm/http-directory.ts';

const NUMBER = '+8613916000001';
const LEDGER = Promise.resolve([]);

function prepare(answer: () => Response | Promise<Response>, url = 'https://crm.example.com/callers/{number}?full=1', secret?: string) {
  const requests: { url: string; init: RequestInit | undefined }[] = [];
  const clock = { now: 0 };
  const send = (async (target: URL, init?: RequestInit) => {
    requests.push({ url: String(target), init });
    return answer();
  }) as typeof fetch;
  const timeouts: number[] = [];
  const timeout = (milliseconds: number) => {
    timeouts.push(milliseconds);
    return new AbortController().signal;
  };
  const breaker = new CircuitBreaker({ now: () => clock.now });
  const directory = httpDirectory({ url, timeoutMs: 1500 }, { fetch: send, timeout, secret: async () => secret, breaker });
  return { requests, timeouts, clock, find: () => directory.find(NUMBER, LEDGER) };
}

describe('HTTP directory', () => {
  it('asks for the number with the token, a time limit and no redirects', async () => {
    const { requests, timeouts, find } = prepare(() => Response.json({ id: 'C-1' }), undefined, 'token-1');

    await find();

    expect(requests[0]?.url).toBe('https://crm.example.com/callers/%2B8613916000001?full=1');
    expect(requests[0]?.init).toMatchObject({
      redirect: 'error',
      headers: { authorization: 'Bearer token-1', accept: 'application/json' },
    });
    expect(timeouts).toEqual([1500]);
  });

  it('sends no token when the CRM wants none', async () => {
    const { requests, find } = prepare(() => Response.json({ id: 'C-1' }));

    await find();

    expect(requests[0]?.init?.headers).not.toHaveProperty('authorization');
  });

  it('reads a customer, without what is no customer', async () => {
    const { find } = prepare(() =>
      Response.json({ id: 4711, name: 'Li', level: ['vip'], openItems: 'many', secret: 'x', ownerAgent: 'east-1' }),
    );

    expect(await find()).toEqual({
      id: '4711',
      name: 'Li',
      level: undefined,
      language: undefined,
      openItems: undefined,
      ownerAgent: 'east-1',
    });
  });

  it.each([
    ['the status 404', () => new Response('gone', { status: 404 })],
    ['a customer without an id', () => Response.json({ error: 'not found' })],
  ])('takes %s for nobody', async (_what, answer) => {
    expect(await prepare(answer).find()).toBeUndefined();
  });

  it.each([
    ['a fault', () => new Response('', { status: 500 }), 'The CRM answered with status 500.'],
    ['no JSON', () => new Response('<html>'), "The CRM's answer is not JSON."],
    ['a list', () => Response.json([]), "The CRM's answer is a list"],
    ['null', () => Response.json(null), "The CRM's answer: the whole must be Object."],
    ['too much', () => new Response('x'.repeat(70_000)), "The CRM's answer is larger than 65536 bytes."],
    [
      'nothing in time',
      () => Promise.reject(new DOMException(`timeout for ${NUMBER}`, 'TimeoutError')),
      'The CRM could not be asked (TimeoutError).',
    ],
    ['a redirect', () => Promise.reject(new TypeError('unexpected redirect')), 'The CRM could not be asked (TypeError).'],
  ])('fails on %s', async (_what, answer, message) => {
    await expect(prepare(answer).find()).rejects.toThrow(message);
  });

  it('fails when the answer breaks off', async () => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.error(new TypeError('terminated'));
      },
    });

    await expect(prepare(() => new Response(broken)).find()).rejects.toThrow('The CRM could not be asked (TypeError).');
  });

  it.each(['http://crm.example.com/{number}', 'ftp://crm.example.com/{number}', 'crm/{number}', 'http://127.0.0.1:8080/{number}'])(
    'sends no number to %s',
    async (url) => {
      const { requests, find } = prepare(() => Response.json({ id: 'C-1' }), url);

      await expect(find()).rejects.toThrow('not an https address');
      expect(requests).toEqual([]);
    },
  );

  it('leaves a CRM alone that failed three times, and tries it again after a rest', async () => {
    let isDown = true;
    const { requests, clock, find } = prepare(() => (isDown ? new Response('', { status: 503 }) : Response.json({ id: 'C-1' })));
    for (let attempt = 0; attempt < 3; attempt++) await expect(find()).rejects.toThrow('503');

    await expect(find()).rejects.toThrow('left alone for a while');
    clock.now += 30_000;
    await expect(find()).rejects.toThrow('503');
    await expect(find()).rejects.toThrow('left alone for a while');
    clock.now += 30_000;
    isDown = false;

    expect(await find()).toMatchObject({ id: 'C-1' });
    expect(await find()).toMatchObject({ id: 'C-1' });
    expect(requests).toHaveLength(6);
  });

  it('starts counting failures anew after a success', async () => {
    const statuses = [500, 500, 404, 500, 500, 404];
    const { requests, find } = prepare(() => new Response('', { status: statuses.shift() }));

    for (let attempt = 0; attempt < 6; attempt++) await find().catch(() => undefined);

    expect(requests).toHaveLength(6);
  });
});
