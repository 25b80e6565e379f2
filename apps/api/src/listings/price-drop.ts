import { dropDays } from './clock.ts';
import { daysAfter } from './days.ts';
import type { Life } from './life.ts';

/** A price falls by at least this share, or nothing is said of it. */
const leastShare = 0.03;
/** So long the former price has stood for everybody to see: nobody raises it only to lower it again. */
const stoodMilliseconds = 86_400_000;

type PriceLife = Pick<Life, 'price_since' | 'price_was' | 'price_dropped_at'>;

const isDrop = (was: number, price: number | null) => price !== null && price <= was * (1 - leastShare);

/**
 * What a new price of a live listing makes of what it cost before.
 * @param before what it cost until now, in paisa
 * @param since until when it may have been another price, where the listing does not say
 */
export function afterPrice(
  { price_since, price_was, price_dropped_at }: PriceLife,
  before: number | null,
  price: number | null,
  since: Date,
  now: Date,
): PriceLife {
  const stood = now.getTime() - (price_since ?? since).getTime() >= stoodMilliseconds;
  if (before !== null && stood && isDrop(before, price))
    return { price_since: now, price_was: before, price_dropped_at: now };
  // What was a drop from the price before is one still, if it is not raised again.
  const goesOn =
    price_was !== null &&
    price_dropped_at !== null &&
    now < daysAfter(price_dropped_at, dropDays) &&
    isDrop(price_was, price);
  return {
    price_since: now,
    price_was: goesOn ? price_was : null,
    price_dropped_at: goesOn ? price_dropped_at : null,
  };
}
