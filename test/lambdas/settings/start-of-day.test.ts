import { startOfDay } from '../../../lambdas/settings/start-of-day.ts';

describe('start of a day', () => {
  it.each([
    ['2030-01-01', 'Asia/Shanghai', '2029-12-31T16:00:00Z'],
    ['2026-07-01', 'America/New_York', '2026-07-01T04:00:00Z'],
    ['2026-01-01', 'America/New_York', '2026-01-01T05:00:00Z'],
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00Z'],
    ['2026-10-26', 'Europe/London', '2026-10-26T00:00:00Z'],
    ['2026-05-05', 'Asia/Kathmandu', '2026-05-04T18:15:00Z'],
  ])('%s begins in %s at %s', (date, zone, moment) => {
    expect(startOfDay(date, zone)).toBe(Date.parse(moment) / 1000);
  });
});
