import type { AdState } from '@thulubazaar/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askAfterDays, nextTick, patienceDays, remindDays, soldDays } from './clock.ts';
import { daysAfter } from './days.ts';
import { alive, confirmed, type Life, lifeAfter, liftDays, shownDays, unborn } from './life.ts';
import { afterPrice } from './price-drop.ts';
import type { Event } from './states.ts';

const start = new Date('2026-11-20T06:00:00Z');
const day = (n: number) => daysAfter(start, n);
const owner = (life: Life, event: Event, to: AdState, at: Date) => lifeAfter(life, event, to, at, 'owner');
const live = owner(unborn, 'publish', 'live', start);

/** What the clock does with a listing that nobody touches, and on which day. */
function silence(life: Life): [string, number][] {
  const seen: [string, number][] = [];
  let current = life;
  for (let next = nextTick(current); next && seen.length < 20; next = nextTick(current)) {
    const { tick, at } = next;
    seen.push([tick, (at.getTime() - start.getTime()) / 86_400_000]);
    if (tick === 'ask') current = { ...current, asked_at: at };
    else if (tick === 'silence') current = { ...current, asked_at: at, silences: current.silences + 1 };
    else if (tick === 'remind') current = { ...current, reminded_of: current.expires_at };
    else if (tick === 'end_drop') current = { ...current, price_was: null, price_dropped_at: null };
    else if (tick === 'publish') current = lifeAfter(current, 'publish', 'live', at, 'house');
    else {
      const [event, to] =
        tick === 'expire' ? (['expire', 'expired'] as const) : (['archive', 'archived'] as const);
      current = lifeAfter(current, event, to, at, 'house');
    }
  }
  return seen;
}

describe('the clock of a listing', () => {
  it('asks twice, and puts away what nobody says anything of', () => {
    expect(silence(live)).toEqual([
      ['ask', askAfterDays],
      ['silence', askAfterDays + patienceDays],
      ['archive', askAfterDays + 2 * patienceDays],
    ]);
  });

  it('ends what is looked after and never confirmed, after a reminder', () => {
    const touched = alive(alive(live, day(9)), day(18));
    expect(silence(touched)).toEqual([
      ['remind', shownDays - remindDays],
      ['ask', 18 + askAfterDays],
      ['expire', shownDays],
    ]);
  });

  it('begins anew when its owner says that it is still there, and is not begun by other signs', () => {
    const again = confirmed({ ...live, asked_at: day(10), silences: 1 }, day(20));
    expect(again).toMatchObject({
      asked_at: null,
      silences: 0,
      confirmed_at: day(20),
      expires_at: day(20 + shownDays),
    });
    expect(alive(live, day(20))).toMatchObject({ confirmed_at: null, expires_at: day(shownDays) });
  });

  it('publishes at the time that was set, and puts what is sold away', () => {
    const scheduled = { ...owner(unborn, 'schedule', 'scheduled', start), scheduled_for: day(2) };
    expect(silence(scheduled).slice(0, 2)).toEqual([
      ['publish', 2],
      ['ask', 2 + askAfterDays],
    ]);
    expect(silence(owner(live, 'sell', 'sold', day(1)))).toEqual([['archive', 1 + soldDays]]);
  });

  it('has nothing to do for what nobody sees', () => {
    for (const [event, to] of [
      ['pause', 'paused'],
      ['remove', 'removed'],
    ] as const)
      expect(nextTick(owner(live, event, to, day(1)))).toBeNull();
    expect(nextTick(unborn)).toBeNull();
  });

  it('lifts a renewed one to the top, at most once in a while', () => {
    const expired = lifeAfter(live, 'expire', 'expired', day(30), 'house');
    expect(owner(expired, 'renew', 'live', day(31)).published_at).toEqual(day(31));
    const young = lifeAfter({ ...live, published_at: day(29) }, 'expire', 'expired', day(30), 'house');
    expect(owner(young, 'renew', 'live', day(31)).published_at).toEqual(day(29));
    expect(confirmed(live, day(12)).published_at).toEqual(start);
    const ending = confirmed(live, day(shownDays - liftDays));
    expect(ending.published_at).toEqual(day(shownDays - liftDays));
    expect(confirmed(ending, day(shownDays - liftDays + 1)).published_at).toEqual(ending.published_at);
  });

  it('keeps when anyone could see it first, however often it is renewed', () => {
    expect(confirmed(live, day(28)).first_published_at).toEqual(start);
    const expired = lifeAfter(live, 'expire', 'expired', day(30), 'house');
    expect(owner(expired, 'renew', 'live', day(60)).first_published_at).toEqual(start);
    // As the release before left it.
    const before = { ...live, first_published_at: null };
    expect(confirmed(before, day(28)).first_published_at).toEqual(start);
    const held = lifeAfter(confirmed(live, day(28)), 'hold', 'submitted', day(29), 'house');
    expect(held).toMatchObject({ published_at: day(28), first_published_at: start });
    expect(lifeAfter(live, 'hold', 'submitted', start, 'house').first_published_at).toBeNull();
    const first = lifeAfter({ ...unborn, state: 'submitted' }, 'approve', 'live', day(3), 'moderator');
    expect(first.first_published_at).toEqual(day(3));
  });

  it('goes on for ever only while somebody says so', () => {
    const confirmations = fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(confirmations, (pauses) => {
        let life = live;
        let time = start;
        for (const pause of pauses) {
          time = daysAfter(time, pause);
          // Nobody is asked who says it in time.
          expect(nextTick(life)?.at.getTime()).toBeGreaterThan(time.getTime());
          life = confirmed(life, time);
        }
        expect(silence(life).map(([tick]) => tick)).toEqual(['ask', 'silence', 'archive']);
      }),
    );
  });
});

describe('a lower price', () => {
  const price = (life: Life, from: number | null, to: number | null, at: Date): Life => ({
    ...life,
    ...afterPrice(life, from, to, start, at),
  });

  it('is told where the one before stood for a day and it is three hundredths less', () => {
    expect(price(live, 1000, 970, day(1))).toMatchObject({ price_was: 1000, price_dropped_at: day(1) });
    expect(price(live, 1000, 971, day(1)).price_was).toBeNull();
    expect(price(live, 1000, 500, day(0.9)).price_was).toBeNull();
    expect(price(live, null, 500, day(1)).price_was).toBeNull();
    expect(price(live, 1000, null, day(1)).price_was).toBeNull();
  });

  it('is none where it was raised first', () => {
    const raised = price(live, 1000, 1500, day(5));
    expect(price(raised, 1500, 1000, day(5.5)).price_was).toBeNull();
  });

  it('is compared with what stood, however often it falls on a day, and ends when it rises again', () => {
    const once = price(live, 1000, 900, day(2));
    const twice = price(once, 900, 800, day(2.1));
    expect(twice).toMatchObject({ price_was: 1000, price_dropped_at: day(2) });
    expect(price(twice, 800, 700, day(9))).toMatchObject({ price_was: 800, price_dropped_at: day(9) });
    expect(price(twice, 800, 1000, day(3)).price_was).toBeNull();
  });

  it('is old after a month', () => {
    const ticks = silence({ ...price(live, 1000, 900, day(2)), expires_at: day(90), alive_at: day(60) });
    expect(ticks[0]).toEqual(['end_drop', 32]);
  });
});
