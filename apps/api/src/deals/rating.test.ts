import { expect, it } from 'vitest';
import { ratingOf } from '../accounts/rating.ts';
import { countedOf } from './rating.ts';

const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at));
const given = (author_id: string, rating: number, at: number) => ({ author_id, rating, shown_at: day(at) });

it('counts of one author one in 90 days, and says an average from three on', () => {
  const all = [
    given('a', 5, 0),
    given('b', 4, 1),
    given('a', 1, 60),
    given('a', 3, 90),
    given('a', 1, 179),
    given('b', 1, 90),
  ];
  expect(countedOf(all)).toEqual({ count: 3, sum: 12 });
  expect(countedOf([])).toEqual({ count: 0, sum: 0 });
  expect(ratingOf(2, 10)).toBeNull();
  expect(ratingOf(3, 13)).toEqual({ average: 4.3, count: 3 });
});
