import { answerCloudFormation } from '../../../lambdas/shared/custom-resource/answer-cloudformation.ts';
import type { CustomResource } from '../../../lambdas/shared/custom-resource/custom-resource.ts';
import { cloudFormationEvent, responsePlace } from '../support/cloudformation.ts';
import { silentLog } from '../support/silent-log.ts';

const RESOURCE: CustomResource = {
  apply: async (properties) => ({ physicalId: `made-${JSON.stringify(properties)}`, data: { Version: '1' } }),
  remove: async () => undefined,
};

const never = new AbortController().signal;

async function run(event: Record<string, unknown>, resource: CustomResource = RESOURCE, refusals = 0, deadline: AbortSignal = never) {
  const place = await responsePlace(refusals);
  const log = silentLog();
  try {
    await answerCloudFormation({ ...event, ResponseURL: place.url }, resource, { fetch: globalThis.fetch, deadline, log });
  } finally {
    await place.close();
  }
  return { puts: place.puts, log, body: place.puts.at(-1)?.body };
}

describe('custom resource', () => {
  it('puts its success to the very address, without a content type', async () => {
    const { puts } = await run(cloudFormationEvent('Create', { A: '1' }));

    expect(puts).toEqual([
      {
        method: 'PUT',
        url: '/place?signature=secret%2F1',
        contentType: undefined,
        body: {
          Status: 'SUCCESS',
          PhysicalResourceId: 'made-{"A":"1"}',
          StackId: 'arn:aws:cloudformation:us-east-1:111122223333:stack/channels/1',
          RequestId: 'request-1',
          LogicalResourceId: 'Settings',
          Data: { Version: '1' },
        },
      },
    ]);
  });

  it('answers a deletion under the id it was given', async () => {
    const { body } = await run(cloudFormationEvent('Delete', {}));

    expect(body).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'physical-1' });
  });

  it.each([
    ['Create', 'not-created-Settings'],
    ['Update', 'physical-1'],
    ['Delete', 'physical-1'],
  ] as const)('answers a failed %s with the reason, so that CloudFormation never deletes what lives', async (type, PhysicalResourceId) => {
    const fails = {
      apply: () => Promise.reject(new TypeError('No such bucket.')),
      remove: () => Promise.reject(new TypeError('No such bucket.')),
    };

    const { body } = await run(cloudFormationEvent(type, {}), fails);

    expect(body).toMatchObject({ Status: 'FAILED', Reason: 'TypeError: No such bucket.', PhysicalResourceId });
  });

  it('answers failure before Lambda stops it', async () => {
    const hangs = { ...RESOURCE, apply: () => new Promise<never>(() => undefined) };

    const { body } = await run(cloudFormationEvent('Create', {}), hangs, 0, AbortSignal.abort());

    expect(body).toMatchObject({ Status: 'FAILED', Reason: 'FunctionError: The function ran out of time.' });
  });

  it('tries again when its answer is not taken', async () => {
    const { puts } = await run(cloudFormationEvent('Create', {}), RESOURCE, 2);

    expect(puts).toHaveLength(3);
  });

  it('rejects when nobody takes its answer, without the address', async () => {
    await expect(run(cloudFormationEvent('Create', {}), RESOURCE, 9)).rejects.toThrow(
      /^CloudFormation could not be told that the resource SUCCESS \(status 500\)\.$/,
    );
  });

  it('keeps its answer below the limit of a response', async () => {
    const fails = { ...RESOURCE, apply: () => Promise.reject(new Error('x'.repeat(100_000))) };

    const { body } = await run(cloudFormationEvent('Create', {}), fails);

    expect(JSON.stringify(body).length).toBeLessThan(4096);
  });

  it.each([undefined, {}, { RequestType: 'Explode' }, cloudFormationEvent('Create', {}, { ResponseURL: 'nowhere' })])(
    'refuses an event that is not of CloudFormation (%#)',
    async (event) => {
      const ports = { fetch: globalThis.fetch, deadline: never, log: silentLog() };

      await expect(answerCloudFormation(event, RESOURCE, ports)).rejects.toThrow('The event is not one of CloudFormation');
    },
  );
});
