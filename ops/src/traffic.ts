/**
 * Share of a day's visits in each hour of Nepal time. From the guide: quiet from 0 to 6, busy from 10 to 22, and a
 * busiest hour of 6,000 of 50,000 visits, which is 12 %.
 */
export const hourlyShare: readonly number[] = [
  0.008, 0.005, 0.004, 0.004, 0.005, 0.009, 0.018, 0.026, 0.034, 0.044, 0.052, 0.056, 0.058, 0.054, 0.05,
  0.05, 0.052, 0.058, 0.072, 0.092, 0.12, 0.076, 0.033, 0.02,
];

/** Visits in one second at a moment of the day, between the middles of hours by straight lines. */
export function visitsPerSecond(visitsPerDay: number, secondOfDay: number): number {
  const hour = secondOfDay / 3600 - 0.5;
  const before = Math.floor(hour);
  const part = hour - before;
  const share = (index: number) => hourlyShare[(index + 24) % 24] ?? 0;
  return (visitsPerDay * (share(before) * (1 - part) + share(before + 1) * part)) / 3600;
}
