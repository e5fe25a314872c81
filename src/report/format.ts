/** How numbers, shares and dates read in every report. Missing values read as an en dash, never as 0. */
export const missing = '–';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 1234567 -> "1,234,567". */
export function formatCount(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A number with fixed decimals and a real minus sign; a rounded zero has no sign. */
export function formatNumber(value: number | null, digits = 2): string {
  if (value === null || !Number.isFinite(value)) return missing;
  const fixed = Math.abs(value).toFixed(digits);
  const [whole = '0', fraction] = fixed.split('.');
  const sign = value < 0 && Number(fixed) !== 0 ? '\u2212' : '';
  return `${sign}${formatCount(Number(whole))}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Like formatNumber, with a plus sign where it is above zero. */
export function formatSigned(value: number | null, digits = 2): string {
  const text = formatNumber(value, digits);
  return value !== null && Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
}

/** Net sentiment -1..1 as points of a hundred: 0.234 -> "+23". */
export function formatNet(value: number | null): string {
  return formatSigned(value === null ? null : value * 100, 0);
}

/** A share 0..1: whole percent from 10% up, one decimal below; a share above 0 never reads as 0. */
export function formatPercent(share: number | null): string {
  if (share === null || !Number.isFinite(share)) return missing;
  const percent = share * 100;
  if (percent > 0 && percent < 0.1) return '<0.1%';
  return `${formatNumber(percent, Math.abs(percent) < 9.95 && percent !== 0 ? 1 : 0)}%`;
}

/** Part of a whole as a percentage; a dash where the whole is 0. */
export function formatShareOf(part: number, whole: number): string {
  return formatPercent(whole > 0 ? part / whole : null);
}

/** "2024-06-03T10:00:00Z" -> "3 Jun 2024"; anything that does not start with a date is given back as it is. */
export function formatDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = months[Number(match?.[2] ?? 0) - 1];
  if (match === null || month === undefined) return iso;
  return `${Number(match[3])} ${month} ${match[1]}`;
}

/** "3 Jun to 1 Sep 2024"; null where neither end is known. */
export function formatPeriod(period: {
  readonly from: string | null;
  readonly to: string | null;
}): string | null {
  if (period.from === null && period.to === null) return null;
  if (period.from === null) return `until ${formatDate(period.to ?? '')}`;
  if (period.to === null) return `from ${formatDate(period.from)}`;
  const [from, to] = [formatDate(period.from), formatDate(period.to)];
  if (from === to) return from;
  const sameYear = from.slice(-5) === to.slice(-5) && /\d{4}$/.test(from);
  return `${sameYear ? from.slice(0, -5) : from} to ${to}`;
}

/** "2024-06-03T10:05:00.000Z" -> "3 Jun 2024, 10:05 UTC". */
export function formatMoment(iso: string): string {
  const time = /T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z?)/.exec(iso);
  return time === null ? formatDate(iso) : `${formatDate(iso)}, ${time[1]}${time[2] === 'Z' ? ' UTC' : ''}`;
}

/** Column names as people read them: "overall_rating" -> "Overall rating". */
export function formatName(name: string): string {
  const words = name.replace(/[_\s]+/g, ' ').trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Units as they read in a sentence: "points on 1-5" -> "points on 1 to 5". */
export function formatUnit(unit: string): string {
  return unit.replace(/(\d)-(\d)/g, '$1 to $2');
}

/** Decimals that suit a scale: two on 1 to 5, one on 0 to 100 or NPS. */
export function scaleDigits(scale: { readonly min: number; readonly max: number }): number {
  return scale.max - scale.min > 20 ? 1 : 2;
}
