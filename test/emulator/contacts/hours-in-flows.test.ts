import { TestCenter } from '../../support/center-builder.ts';
import { flowOf, hangUp, isOpen, say } from '../../support/center-flows.ts';

const slot = (day: string) => ({ day, start: { hours: 9, minutes: 0 }, end: { hours: 18, minutes: 0 } });
const hours = {
  office: {
    timeZone: 'Asia/Shanghai',
    config: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'].map(slot),
    overrides: [
      { from: '2026-10-01', till: '2026-10-07', config: [] },
      { from: '2026-10-10', till: '2026-10-10', config: [slot('SATURDAY')] },
    ],
  },
};
const main = flowOf(
  isOpen('check', 'office', 'open', 'closed'),
  say('open', 'Good day.', 'bye'),
  say('closed', 'We are closed.', 'bye'),
  hangUp(),
);

test.each([
  ['a working day at noon', '2026-11-20T12:00:00+08:00', 'Good day.'],
  ['18:01', '2026-11-20T18:01:00+08:00', 'We are closed.'],
  ['a holiday', '2026-10-02T12:00:00+08:00', 'We are closed.'],
  ['a Saturday', '2026-11-21T12:00:00+08:00', 'We are closed.'],
  ['a make-up working day', '2026-10-10T12:00:00+08:00', 'Good day.'],
])('on %s the caller hears what fits', (_when, at, greeting) => {
  const center = new TestCenter({ at, hours, flows: { main } });

  expect(center.call().said).toEqual([greeting]);
});

test('a queue without hours takes the error branch of the hours check', () => {
  const checkOwn = flowOf(
    { ...isOpen('check', 'office', 'open', 'closed'), Parameters: {} },
    say('open', 'x', 'bye'),
    say('closed', 'y', 'bye'),
    hangUp(),
  );
  const center = new TestCenter({ hours, flows: { main: checkOwn } });

  const caller = center.call();

  expect(caller.said).toEqual([]);
  expect(caller.reason).toBe('CONTACT_FLOW_DISCONNECT');
});
