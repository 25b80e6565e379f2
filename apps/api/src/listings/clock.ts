import { daysAfter } from './days.ts';
import type { Life } from './life.ts';

/** Without a sign of life for so long, its owner is asked whether it is still there. */
export const askAfterDays = 10;
/** So long an answer is waited for. */
export const patienceDays = 7;
/** So many questions without an answer, and it is put away. */
export const mostSilences = 2;
/** How long before the end of its time its owner is reminded of it. */
export const remindDays = 3;
/** How long what is sold is shown as such. */
export const soldDays = 60;
/** How long a lower price is shown beside the one before. */
export const dropDays = 30;

/** What the clock does with a listing. */
export type Tick = 'publish' | 'begin' | 'ask' | 'silence' | 'archive' | 'remind' | 'expire' | 'end_drop';

interface Due {
  tick: Tick;
  at: Date;
}

function answerDue({ asked_at, alive_at, published_at, silences }: Life): Due | null {
  if (asked_at) {
    const tick = silences + 1 >= mostSilences ? 'archive' : 'silence';
    return { tick, at: daysAfter(asked_at, patienceDays) };
  }
  const since = alive_at ?? published_at;
  return since && { tick: 'ask', at: daysAfter(since, askAfterDays) };
}

function reminderDue({ expires_at, reminded_of }: Life): Due | null {
  if (!expires_at || reminded_of?.getTime() === expires_at.getTime()) return null;
  return { tick: 'remind', at: daysAfter(expires_at, -remindDays) };
}

function dueOf(life: Life): (Due | null)[] {
  switch (life.state) {
    case 'scheduled':
      return [life.scheduled_for && { tick: 'publish', at: life.scheduled_for }];
    case 'sold':
      return [life.sold_at && { tick: 'archive', at: daysAfter(life.sold_at, soldDays) }];
    case 'live':
      return life.expires_at
        ? [
            { tick: 'expire', at: life.expires_at },
            answerDue(life),
            reminderDue(life),
            life.price_dropped_at && { tick: 'end_drop', at: daysAfter(life.price_dropped_at, dropDays) },
          ]
        : [{ tick: 'begin', at: new Date(0) }];
    default:
      return [];
  }
}

/**
 * What the clock does with a listing next, and when. Of several things at one moment it is the first of the list, so that one
 * whose time is over is not asked about any more.
 */
export function nextTick(life: Life): Due | null {
  let next: Due | null = null;
  for (const due of dueOf(life)) if (due && (!next || due.at < next.at)) next = due;
  return next;
}
