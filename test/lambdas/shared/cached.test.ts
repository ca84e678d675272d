import { cached } from '../../../lambdas/shared/cached.ts';

function prepare() {
  const clock = { now: 0 };
  const source = { loads: 0, fault: undefined as Error | undefined };
  const stale: unknown[] = [];
  const read = cached({
    now: () => clock.now,
    maxAgeMs: 100,
    onStale: (error) => stale.push(error),
    load: async () => {
      source.loads += 1;
      if (source.fault !== undefined) throw source.fault;
      return source.loads;
    },
  });
  return { clock, source, stale, read };
}

describe('cached value', () => {
  it('is loaded once for all who ask within its time', async () => {
    const { clock, source, read } = prepare();

    await Promise.all([read(), read()]);
    clock.now = 99;
    expect(await read()).toBe(1);
    clock.now = 100;
    expect(await read()).toBe(2);
    expect(source.loads).toBe(2);
  });

  it('goes on serving when it cannot be loaded again, and is tried at the next call', async () => {
    const { clock, source, stale, read } = prepare();
    await read();
    clock.now = 100;
    source.fault = new Error('down');

    expect(await read()).toBe(1);
    expect(stale).toEqual([source.fault]);
    source.fault = undefined;
    expect(await read()).toBe(3);
  });

  it('fails while there is nothing to serve, and recovers', async () => {
    const { source, read } = prepare();
    source.fault = new Error('down');

    await expect(read()).rejects.toThrow('down');
    source.fault = undefined;
    expect(await read()).toBe(2);
  });

  it('is not kept for ever when the clock is set back', async () => {
    const { clock, read } = prepare();
    clock.now = 1_000_000;
    await read();
    clock.now = 0;

    expect(await read()).toBe(2);
  });
});
