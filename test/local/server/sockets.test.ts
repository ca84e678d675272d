import { openSite, type Site } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

test('a phone dials, hears, presses keys and hangs up; the call has ended when its record is out', async () => {
  const phone = site.socket('/_phone');
  phone.send({ type: 'dial', to: '+12025550100', from: null });
  expect(await phone.next()).toEqual({ type: 'connected', contactId: 'c' });
  expect(await phone.next()).toMatchObject({ type: 'trace', event: { type: 'contact', state: 'initiated' } });
  phone.send({ type: 'key', key: '1' });
  phone.send({ type: 'say', text: ' I want to pay ' });
  phone.send({ type: 'played', playId: 'p1' });
  phone.send({ type: 'hang-up' });
  site.fake.emit({ type: 'disconnect', reason: 'CUSTOMER_DISCONNECT' });
  expect(await phone.next()).toMatchObject({ event: { type: 'disconnect' } });
  site.fake.emit({ type: 'record', record: { ContactId: 'c' } });
  expect(await phone.next()).toMatchObject({ event: { type: 'record' } });
  expect(await phone.next()).toEqual({ type: 'ended' });
  phone.close();
  await phone.closed;
  expect(site.fake.done.slice(0, 5)).toEqual(['dial from null', 'key "1"', 'say "I want to pay"', 'played "p1"', 'hang-up']);
});

test('a number nobody owns is refused in words, then closed', async () => {
  const phone = site.socket('/_phone');
  phone.send({ type: 'dial', to: '+12025550199', from: '+8613800138000' });
  expect(await phone.next()).toEqual({ type: 'refused', code: 'NUMBER_NOT_IN_SERVICE', message: 'Nobody owns +12025550199.' });
  expect(await phone.closed).toEqual({ code: 4404, reason: 'NUMBER_NOT_IN_SERVICE' });
});

test.each([
  ['no JSON', 'hello', 'not a message of this protocol'],
  ['an unknown message', { type: 'sing' }, 'not a message of this protocol'],
  ['a key that is none', { type: 'key', key: 'x' }, 'not a message of this protocol'],
  ['words without words', { type: 'say', text: '  ' }, 'not a message of this protocol'],
  ['an extra member', { type: 'hang-up', now: true }, 'not a message of this protocol'],
  ['a key before dialing', { type: 'key', key: '1' }, 'dial first'],
])('a bad message closes the phone with 4400: %s', async (_name, message, reason) => {
  const phone = site.socket('/_phone');
  phone.send(message);
  expect(await phone.closed).toEqual({ code: 4400, reason });
});

test('a second call on one socket is refused, and closing hangs up', async () => {
  const phone = site.socket('/_phone');
  phone.send({ type: 'dial', to: '+12025550100', from: null });
  phone.send({ type: 'dial', to: '+12025550100', from: null });
  expect(await phone.closed).toEqual({ code: 4400, reason: 'one call a socket' });
  await site.fake.until('hang-up');
});

test('an oversized message ends the connection', async () => {
  const phone = site.socket('/_phone');
  phone.send('x'.repeat(300_000));
  expect((await phone.closed).code).toBe(1009);
});

test('an agent sees its desk, works, and is told what is not possible', async () => {
  const agent = site.socket('/_agent?agent=east-1');
  expect(await agent.next()).toMatchObject({ type: 'agent', view: { userName: 'east-1', state: 'Offline' } });
  agent.send({ type: 'set-state', state: 'Available' });
  expect(await agent.next()).toMatchObject({ view: { state: 'Available' } });
  agent.send({ type: 'set-state', state: 'Nowhere' });
  expect(await agent.next()).toEqual({ type: 'refused', code: 'UNKNOWN_STATUS', message: 'There is no status "Nowhere".' });
  agent.send({ type: 'accept', contactId: 'c' });
  agent.send({ type: 'update-attributes', contactId: 'c', attributes: { code: 'sold' } });
  agent.send({ type: 'hang-up', contactId: 'c' });
  agent.send({ type: 'nonsense' });
  expect(await agent.closed).toMatchObject({ code: 4400 });
  await site.fake.until('stopped');
  expect(site.fake.done).toEqual(['state Available', 'accept "c"', 'attributes "c" {"code":"sold"}', 'agent hangs up "c"', 'stopped']);
});

test('an unknown agent is told so', async () => {
  const agent = site.socket('/_agent?agent=nobody');
  expect(await agent.next()).toMatchObject({ type: 'refused', code: 'UNKNOWN_AGENT' });
  expect(await agent.closed).toEqual({ code: 4404, reason: 'unknown agent' });
});

test.each([
  ['a foreign origin', '/_phone', { origin: 'https://evil.example' }, '403'],
  ['a foreign host', '/_phone', { host: 'evil.example' }, '403'],
  ['no such socket', '/_other', {}, '404'],
])('a socket is refused: %s', async (_name, path, headers, status) => {
  const closed = await site.socket(path, headers as unknown as Record<string, string>).closed;
  expect(closed.reason).toContain(status);
});

test('sockets wait until the centre has started', async () => {
  const starting = await openSite({ ready: false });
  expect((await starting.socket('/_phone').closed).reason).toContain('503');
  await starting.close();
});
