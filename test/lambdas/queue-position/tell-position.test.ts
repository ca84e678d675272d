import type { MetricResult } from '../../../lambdas/queue-position/figures.ts';
import { FiguresCache } from '../../../lambdas/queue-position/figures-cache.ts';
import { tellPosition } from '../../../lambdas/queue-position/tell-position.ts';
import { flowCall } from '../support/flow-event.ts';
import { silentLog } from '../support/silent-log.ts';

function results(position: unknown, wait?: unknown): MetricResult[] {
  return [
    { Name: 'POSITION_IN_QUEUE', Value: { Number: position as number } },
    { Name: 'ESTIMATED_WAIT_TIME', Value: { Number: wait as number } },
  ];
}

function prepare(answer: MetricResult[] | Error) {
  const clock = { now: 0 };
  const asked: string[] = [];
  const metrics = async (contactId: string) => {
    asked.push(contactId);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const ports = { metrics, cache: new FiguresCache(() => clock.now), log: silentLog() };
  return { clock, asked, tell: (contactId = 'contact-1') => tellPosition(flowCall({ contactId }), ports) };
}

describe('queue-position', () => {
  it('tells place and whole minutes, rounded up', async () => {
    expect(await prepare(results(3, 61)).tell()).toEqual({ known: 'true', position: '3', minutes: '2' });
  });

  it('says at least a minute', async () => {
    expect(await prepare(results(1, 0)).tell()).toMatchObject({ minutes: '1' });
  });

  it.each([undefined, -5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])('leaves a wait of %p unsaid', async (wait) => {
    expect(await prepare(results(2, wait)).tell()).toEqual({ known: 'true', position: '2' });
  });

  it.each([undefined, 0, -1, 1.5, Number.NaN])('says no figure at all for the place %p', async (position) => {
    expect(await prepare(results(position, 60)).tell()).toEqual({ known: 'false' });
  });

  it('says no figure when Connect answers none', async () => {
    expect(await prepare([]).tell()).toEqual({ known: 'false' });
  });

  it('asks once in five seconds for a contact', async () => {
    const { clock, asked, tell } = prepare(results(3, 60));

    await tell();
    clock.now += 4999;
    await tell();
    await tell('contact-2');
    clock.now += 1;
    await tell();

    expect(asked).toEqual(['contact-1', 'contact-2', 'contact-1']);
  });

  it.each(['ThrottlingException', 'InternalServiceException', 'ResourceNotFoundException'])('says no figure after %s', async (name) => {
    expect(await prepare(Object.assign(new Error('no'), { name })).tell()).toEqual({ known: 'false' });
  });

  it('fails when the permission is missing', async () => {
    const { tell } = prepare(Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' }));

    await expect(tell()).rejects.toThrow('not authorized');
  });

  it('keeps the figures of a bounded number of contacts', () => {
    const cache = new FiguresCache(() => 0);

    for (let index = 0; index <= 500; index++) cache.keep(`contact-${index}`, { position: index });

    expect(cache.find('contact-0')).toBeUndefined();
    expect(cache.find('contact-1')).toEqual({ position: 1 });
  });
});
