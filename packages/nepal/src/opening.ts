import { nepalDay, startOfNepalDay } from './calendar.ts';

/** When something is open on a day, one after the other, as `10:00`; `24:00` is the end of the day. */
export type Spans = readonly { from: string; to: string }[];

/** When something is open. */
export interface OpeningHours {
  /** Sunday first. */
  week: readonly Spans[];
  /** Days (`YYYY-MM-DD`) that are unlike the others of their week. */
  exceptions: readonly { day: string; spans: Spans; note: string }[];
}

/** Whether it is open at an instant. */
export interface Opening {
  isOpen: boolean;
  /** When that changes; null where it does not within two weeks. */
  until: Date | null;
}

const DAY_MS = 86_400_000;
const LOOK_AHEAD_DAYS = 14;

/** The spans of a day, with the note of an exception. */
function spansOf(hours: OpeningHours, day: string): { spans: Spans; note: string } {
  const exception = hours.exceptions.find((each) => each.day === day);
  if (exception) return exception;
  return { spans: hours.week[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? [], note: '' };
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Spans of time from the day of an instant on, in order; those that touch, as over midnight, are one. */
function spansFrom(hours: OpeningHours, now: Date): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = [];
  // What began the day before may go on.
  const first = startOfNepalDay(nepalDay(now)).getTime() - DAY_MS;
  for (let no = 0; no <= LOOK_AHEAD_DAYS + 1; no++) {
    const start = first + no * DAY_MS;
    for (const { from, to } of spansOf(hours, nepalDay(new Date(start))).spans) {
      const span = { from: start + minutesOf(from) * 60_000, to: start + minutesOf(to) * 60_000 };
      const before = all.at(-1);
      if (before?.to === span.from) before.to = span.to;
      else all.push(span);
    }
  }
  return all;
}

/** Whether something with these hours is open at an instant, in Nepal, and until when. */
export function openingAt(hours: OpeningHours, now: Date): Opening {
  const spans = spansFrom(hours, now);
  const at = now.getTime();
  const present = spans.find(({ from, to }) => from <= at && at < to);
  const beyond = at + LOOK_AHEAD_DAYS * DAY_MS;
  if (present) return { isOpen: true, until: present.to > beyond ? null : new Date(present.to) };
  const next = spans.find(({ from }) => from > at);
  return { isOpen: false, until: next ? new Date(next.from) : null };
}
