/** A stretch of the calendar that responses can be put into. */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year';

export const periodUnits: readonly PeriodUnit[] = ['week', 'month', 'quarter', 'year'];

/**
 * The period of an ISO 8601 date, as text that sorts in time: 2026-W07 (ISO week), 2026-02, 2026-Q1 or 2026. Null
 * without a valid date.
 */
export function periodOf(date: string | null, unit: PeriodUnit): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '');
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(time).getUTCMonth() !== Number(month) - 1) return null;
  if (unit === 'year') return year;
  if (unit === 'month') return `${year}-${month}`;
  if (unit === 'quarter') return `${year}-Q${Math.ceil(Number(month) / 3)}`;
  return isoWeek(time);
}

/** ISO 8601 week: that of its Thursday. */
function isoWeek(time: number): string {
  const dayMs = 86_400_000;
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = time + (3 - weekday) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs));
  return `${year}-W${String(week).padStart(2, '0')}`;
}
