import '../../../lib/testing/jest.ts';
import { connectEvent, TestCenter, TestingError } from '../../../lib/testing/index.ts';
import { NOON, smallCenter } from '../support/small-center.ts';

const open = (functions = { customer: (): unknown => ({ level: 'gold' }) }) =>
  new TestCenter({ center: smallCenter(), functions, at: NOON });

it('reads like a call', async () => {
  const center = open().works({ agent: 'ann', talkSeconds: 30 });
  const call = await center.dial({ to: 'main', from: '+12025550123' });
  await call.hears('Welcome');
  await call.hears(/For sales press 1/);
  call.press('2');
  expect(await call.queued()).toBe('support');
  await call.ends();
  expect(call).toHaveHeard('For sales');
  expect(call).not.toHaveHeard(/closed/);
  expect(call).toHaveReachedQueue('support');
  expect(call).toHaveReachedAgent('ann');
  expect(call).toHaveAttributes({ level: 'gold' });
  expect(call).toHaveEnded('AGENT_DISCONNECT');
});

it('functions get the event of a real call', async () => {
  const center = open();
  const call = await center.dial({ to: 'main', from: '+12025550123', attributes: { language: 'en-US' } });
  await call.hears('For sales');
  expect(center.invocations).toHaveLength(1);
  expect(center.invocations[0]).toMatchObject({
    function: 'customer',
    event: {
      Name: 'ContactFlowEvent',
      Details: { ContactData: { CustomerEndpoint: { Address: '+12025550123' }, Attributes: { language: 'en-US' } } },
    },
  });
});

it('what was heard once is not heard again by the same words', async () => {
  const call = await open().dial({ to: 'main' });
  await call.hears('For sales');
  call.press('9');
  await call.hears('For sales');
  await expect(call.hears('For sales', { withinSeconds: 2 })).rejects.toThrow(/did not hear For sales within 2 s/);
});

it('who waits in vain gets the call so far', async () => {
  const call = await open().dial({ to: 'main' });
  const vain = call.hears('Would you like a cake?');
  await expect(vain).rejects.toBeInstanceOf(TestingError);
  await expect(vain).rejects.toThrow(/before the call ended \(CONTACT_FLOW_DISCONNECT\)[\s\S]*“Nothing came\.”/);
});

it('who hangs up has ended the call', async () => {
  const call = await open().dial({ to: 'main' });
  await call.hears('Welcome');
  call.hangsUp();
  expect(await call.ends()).toBe('CUSTOMER_DISCONNECT');
});

it('time passes only as far as it is waited for', async () => {
  const call = await open().dial({ to: 'main' });
  await call.hears('For sales');
  await call.waits(3);
  expect(call.ended).toBeUndefined();
  await call.waits(10);
  expect(call).toHaveHeard('Nothing came.');
});

it('a function that nobody plays fails whoever waits, by name', async () => {
  const center = new TestCenter({ center: smallCenter(), at: NOON });
  const call = await center.dial({ to: 'main' });
  await expect(call.hears('For sales')).rejects.toThrow(/called the function customer, and nothing answers for it/);
});

it('a function that never answers meets the time limit of the block', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
  const call = await open({ customer: () => new Promise(() => {}) }).dial({ to: 'main' });
  const goodbye = call.hears('Goodbye');
  for (let turn = 0; turn < 10; turn += 1) await jest.advanceTimersByTimeAsync(3000);
  expect(await goodbye).toBe('Goodbye.');
  jest.useRealTimers();
});

it('two calls share a center', async () => {
  const center = open();
  const [first, second] = [await center.dial({ to: 'main' }), await center.dial({ to: 'main' })];
  await first.hears('For sales');
  first.press('1');
  await second.hears('For sales');
  second.press('2');
  expect([await first.queued(), await second.queued()]).toEqual(['sales', 'support']);
});

it('the calls of a center have walked branches', async () => {
  const center = open();
  await (await center.dial({ to: 'main' })).ends();
  expect(center.coverage().flows[0]).toMatchObject({ flow: 'main', walked: 6 });
});

it.each(['a', '', '12x'])('%j are no keys', async (keys) => {
  const call = await open().dial({ to: 'main' });
  expect(() => call.press(keys)).toThrow(/are not keys/);
});

it('a flow that is not there cannot be called', async () => {
  await expect(open().dial({ to: 'nowhere' })).rejects.toThrow(/no flow "nowhere"/);
});

it('matchers say what was heard, and want a call', async () => {
  const call = await open().dial({ to: 'main' });
  await call.hears('Welcome');
  expect(() => expect(call).toHaveHeard('cake')).toThrow(/to have heard cake[\s\S]*Welcome to the shop/);
  expect(() => expect({}).toHaveEnded()).toThrow(/wants a call/);
});

it("events for a function's own tests are those of flows", () => {
  const event = connectEvent({
    from: '+8613826012345',
    parameters: { mode: 'caller' },
    attributes: { language: 'zh-CN' },
    language: 'zh-CN',
    queue: { name: 'sales', arn: 'arn:q/1' },
  });
  expect(event.Details.Parameters).toEqual({ mode: 'caller' });
  expect(event.Details.ContactData).toMatchObject({
    Attributes: { language: 'zh-CN' },
    Channel: 'VOICE',
    CustomerEndpoint: { Address: '+8613826012345', Type: 'TELEPHONE_NUMBER' },
    LanguageCode: 'zh-CN',
    Queue: { ARN: 'arn:q/1', Name: 'sales', OutboundCallerId: null },
    InitiationMethod: 'INBOUND',
  });
});
