import { CircuitBreaker } from '../../../../lambdas/shared/crm/circuit-breaker.ts';

describe('circuit breaker', () => {
  it('lets one call alone try whether the CRM is back', async () => {
    const clock = { now: 0 };
    const breaker = new CircuitBreaker({ now: () => clock.now, failures: 1, restMs: 10 });
    await expect(breaker.run(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
    clock.now = 10;
    let finish: (value: string) => void = () => undefined;

    const trial = breaker.run(
      () =>
        new Promise<string>((resolve) => {
          finish = resolve;
        }),
    );
    const second = breaker.run(async () => 'second');

    await expect(second).rejects.toThrow('left alone');
    finish('back');
    expect(await trial).toBe('back');
    expect(await breaker.run(async () => 'third')).toBe('third');
  });
});
