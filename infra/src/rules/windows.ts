/** Windows of RDS and ElastiCache, as minutes of a week that begins on Monday 00:00 UTC. */
export interface Window {
  readonly start: number;
  readonly minutes: number;
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const day = 24 * 60;
const week = 7 * day;

/** Reads "21:15-22:15", or null when it is malformed. */
export function dailyWindow(value: string): Window | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/.exec(value);
  if (!found) return null;
  const [start = 0, end = 0] = [minutes(found[1], found[2]), minutes(found[3], found[4])];
  return { start, minutes: (end - start + day) % day };
}

/** Reads "tue:20:15-tue:20:45", or null when it is malformed. */
export function weeklyWindow(value: string): Window | null {
  const found = /^([a-z]{3}):([01]\d|2[0-3]):([0-5]\d)-([a-z]{3}):([01]\d|2[0-3]):([0-5]\d)$/.exec(value);
  if (!found) return null;
  const [from, to] = [days.indexOf(found[1] ?? ''), days.indexOf(found[4] ?? '')];
  if (from < 0 || to < 0) return null;
  const start = from * day + minutes(found[2], found[3]);
  const end = to * day + minutes(found[5], found[6]);
  return { start, minutes: (end - start + week) % week };
}

/** Whether a daily window meets a weekly one on any day. */
export function overlap(daily: Window, weekly: Window): boolean {
  return days.some((_, index) => {
    const start = index * day + daily.start;
    const gap = (weekly.start - start + week) % week;
    return gap < daily.minutes || week - gap < weekly.minutes;
  });
}

function minutes(hour = '0', minute = '0'): number {
  return Number(hour) * 60 + Number(minute);
}
