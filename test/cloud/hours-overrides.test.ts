import { hoursOverrides } from '../../lib/cloud/constructs/hours-overrides.ts';

const slots = [{ day: 'SATURDAY' as const, start: { hours: 9, minutes: 0 }, end: { hours: 18, minutes: 0 } }];

test('a day that is worked cuts the holiday it lies in', () => {
  const overrides = hoursOverrides({
    holidays: [{ name: 'Spring Festival', from: '2027-02-05', to: '2027-02-11', slots: [] }],
    workingDays: [{ name: 'Make-up', from: '2027-02-07', to: '2027-02-07', slots }],
  });

  expect(overrides.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['Spring Festival', '2027-02-05', '2027-02-06'],
    ['Make-up', '2027-02-07', '2027-02-07'],
    ['Spring Festival (2)', '2027-02-08', '2027-02-11'],
  ]);
});

test('a day that is worked at the edge of a holiday shortens it, across the end of a year', () => {
  const overrides = hoursOverrides({
    holidays: [{ name: 'New Year', from: '2026-12-31', to: '2027-01-02', slots: [] }],
    workingDays: [{ name: 'Stocktaking', from: '2026-12-31', to: '2026-12-31', slots }],
  });

  expect(overrides.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['Stocktaking', '2026-12-31', '2026-12-31'],
    ['New Year', '2027-01-01', '2027-01-02'],
  ]);
});

test('of two holidays on one day the first in the list stays', () => {
  const overrides = hoursOverrides({
    holidays: [
      { name: 'Short', from: '2026-10-01', to: '2026-10-03', slots: [] },
      { name: 'Long', from: '2026-10-02', to: '2026-10-06', slots: [] },
      { name: 'Covered', from: '2026-10-02', to: '2026-10-02', slots: [] },
    ],
    workingDays: [],
  });

  expect(overrides.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['Short', '2026-10-01', '2026-10-03'],
    ['Long', '2026-10-04', '2026-10-06'],
  ]);
});
