import type { AdState } from '@thulubazaar/contract';
import { daysAfter } from './days.ts';
import { type By, type Event, isPublic, type Position, positionAfter } from './states.ts';

/** The times of a listing, as the columns of `ads` have them. */
export interface Life {
  state: AdState;
  removed_from: AdState | null;
  removed_at: Date | null;
  left_at: Date | null;
  /** Where it stands among the newest. */
  published_at: Date | null;
  /** When anyone could see it first; null: see `firstShown`. */
  first_published_at: Date | null;
  scheduled_for: Date | null;
  sold_at: Date | null;
  sold_to: string | null;
  reserved_at: Date | null;
  confirmed_at: Date | null;
  alive_at: Date | null;
  expires_at: Date | null;
  asked_at: Date | null;
  silences: number;
  reminded_of: Date | null;
  price_since: Date | null;
  price_was: number | null;
  price_dropped_at: Date | null;
}

export const lifeColumns = [
  'state',
  'removed_from',
  'removed_at',
  'left_at',
  'published_at',
  'first_published_at',
  'scheduled_for',
  'sold_at',
  'sold_to',
  'reserved_at',
  'confirmed_at',
  'alive_at',
  'expires_at',
  'asked_at',
  'silences',
  'reminded_of',
  'price_since',
  'price_was',
  'price_dropped_at',
] as const satisfies readonly (keyof Life)[];

/** How long a listing is shown before its owner says that it is still there. */
export const shownDays = 30;
/** Renewing puts a listing on top of lists again, at most this often. */
export const liftDays = 7;

/** What never was anything but a draft. */
export const unborn: Life = {
  state: 'draft',
  removed_from: null,
  removed_at: null,
  left_at: null,
  published_at: null,
  first_published_at: null,
  scheduled_for: null,
  sold_at: null,
  sold_to: null,
  reserved_at: null,
  confirmed_at: null,
  alive_at: null,
  expires_at: null,
  asked_at: null,
  silences: 0,
  reminded_of: null,
  price_since: null,
  price_was: null,
  price_dropped_at: null,
};

/** When anyone could see a listing first: what was never renewed since this is kept has only where it stands. */
export function firstShown({
  published_at,
  first_published_at,
}: Pick<Life, 'published_at' | 'first_published_at'>): Date | null {
  return first_published_at ?? published_at;
}

/** As `firstShown`, over `ads a`. */
export const firstShownSql = 'coalesce(a.first_published_at, a.published_at)';

/** Where a listing stands in the state machine. */
export function positionOf({ state, removed_from, removed_at, left_at }: Life): Position {
  return { state, removedFrom: removed_from, removedAt: removed_at, leftAt: left_at };
}

function lifted(published: Date | null, now: Date): Date {
  return published && now < daysAfter(published, liftDays) ? published : now;
}

/** Its owner has done something with it: what was asked needs no answer any more. */
export function alive(life: Life, now: Date): Life {
  return { ...life, alive_at: now, asked_at: null, silences: 0 };
}

/** Its time begins anew, by what its owner does: it goes live, or they say that it is still there. */
function begun(life: Life, now: Date): Life {
  return { ...alive(life, now), expires_at: daysAfter(now, shownDays), reminded_of: null };
}

/**
 * Its owner says that a live listing is still there. Towards the end of its time this renews it, which puts it on top of
 * lists again.
 */
export function confirmed(life: Life, now: Date): Life {
  const ends = life.expires_at ?? now;
  const isRenewal = daysAfter(now, liftDays) >= ends;
  return {
    ...begun(life, now),
    confirmed_at: now,
    first_published_at: firstShown(life),
    published_at: isRenewal ? lifted(life.published_at, now) : life.published_at,
  };
}

/** What else an event means besides the state. */
const means: Partial<Record<Event, (life: Life, now: Date) => Partial<Life>>> = {
  publish: (_life, now) => ({ published_at: now, first_published_at: now, price_since: now }),
  // Held in the moment in which it goes live, nobody has seen it.
  hold: (life, now) => {
    const first = firstShown(life);
    return first && first < now
      ? { first_published_at: first }
      : { published_at: null, first_published_at: null };
  },
  approve: ({ published_at, first_published_at, price_since }, now) => ({
    published_at: published_at ?? now,
    first_published_at: first_published_at ?? published_at ?? now,
    price_since: published_at ? price_since : now,
  }),
  sell: (_life, now) => ({ sold_at: now }),
  relist: () => ({ sold_at: null, sold_to: null }),
  renew: (life, now) => ({
    published_at: lifted(life.published_at, now),
    first_published_at: firstShown(life),
    confirmed_at: now,
    sold_at: null,
    sold_to: null,
  }),
};

/** The life of a listing once an event has moved it to `to`. */
export function lifeAfter(life: Life, event: Event, to: AdState, now: Date, by: By): Life {
  const { state, removedFrom, removedAt, leftAt } = positionAfter(positionOf(life), to, now, by);
  const moved: Life = {
    ...life,
    state,
    removed_from: removedFrom,
    removed_at: removedAt,
    left_at: leftAt,
    reserved_at: null,
    scheduled_for: null,
    ...means[event]?.(life, now),
  };
  const cameAlive = state === 'live' && !isPublic(life.state);
  return cameAlive || event === 'relist' ? begun(moved, now) : moved;
}
