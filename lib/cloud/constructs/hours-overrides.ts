import type { CenterHours, CenterHoursOverride } from '../../center/center.ts';

const DAY = 86_400_000;

/**
 * Overrides of which no two hold on one day, for nothing says which of two would win: a day that is worked cuts the holiday it lies in,
 * and of two holidays on one day the earlier in the list stays.
 */
export function hoursOverrides(hours: Pick<CenterHours, 'holidays' | 'workingDays'>): CenterHoursOverride[] {
  const placed: CenterHoursOverride[] = [];
  for (const override of [...hours.workingDays, ...hours.holidays]) placed.push(...piecesAround(override, placed));
  return placed.sort((a, b) => a.from.localeCompare(b.from));
}

function piecesAround(override: CenterHoursOverride, taken: readonly CenterHoursOverride[]): CenterHoursOverride[] {
  let pieces = [override];
  for (const { from, to } of taken) {
    pieces = pieces.flatMap((piece) => {
      if (piece.to < from || piece.from > to) return [piece];
      return [
        { ...piece, to: shift(from, -1) },
        { ...piece, from: shift(to, 1) },
      ].filter((part) => part.from <= part.to && part.from >= piece.from && part.to <= piece.to);
    });
  }
  // Names are unique within one hours of operation.
  return pieces.map((piece, index) => (index === 0 ? piece : { ...piece, name: `${piece.name} (${index + 1})` }));
}

function shift(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
