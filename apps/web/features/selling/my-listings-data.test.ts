import type { InfiniteData } from '@tanstack/react-query';
import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { adStates } from '@thulubazaar/contract/ad-states';
import { countIn, type Tab, withMove } from '@thulubazaar/frontend/mine/moves';
import { expect, it } from 'vitest';
import { createKeptData } from '@/data/kept-data.tsx';
import type { MyListingsPage } from './listings.ts';
import { myListingsQuery, showMove } from './my-listings-data.ts';

const card = (id: number, state: AdState, nextStates: AdState[] = []) =>
  ({ id, state, nextStates, version: 4 }) as MyAdCard;
const none = Object.fromEntries(adStates.map((state) => [state, 0])) as Record<AdState, number>;
const counts = { ...none, draft: 1, live: 2, removed: 3 };
const pages = (...lists: MyAdCard[][]): InfiniteData<MyListingsPage, string | undefined> => ({
  pages: lists.map((items, index) => ({
    items,
    nextCursor: `after-${index}`,
    counts: index === 0 ? counts : null,
  })),
  pageParams: lists.map(() => undefined),
});
const live = { id: 2, state: 'live', version: 4 } as const;
const states = (data: InfiniteData<MyListingsPage> | undefined) =>
  data?.pages.map(({ items }) => items.map(({ id, state }) => `${id} ${state}`));

it('keeps a listing that still belongs to the tab, in its place, on whichever page', () => {
  const moved = withMove(pages([card(1, 'live')], [card(2, 'live'), card(3, 'draft')]), 'all', {
    listing: live,
    to: 'sold',
  });
  expect(states(moved)).toEqual([['1 live'], ['2 sold', '3 draft']]);
  expect(moved.pages.map((page) => page.counts)).toEqual([{ ...counts, live: 1, sold: 1 }, null]);
  expect(moved.pages.map((page) => page.nextCursor)).toEqual(['after-0', 'after-1']);
  expect(moved.pages[1]?.items[0]).toMatchObject({ nextStates: ['live', 'removed'], version: 5 });
});

it.each<[Tab, AdState, string[]]>([
  ['live', 'sold', []],
  ['all', 'removed', []],
  ['all', 'sold', ['2 sold']],
  ['sold', 'sold', ['2 sold']],
  ['hidden', 'paused', ['2 paused']],
  ['live', 'paused', []],
  ['draft', 'submitted', ['2 submitted']],
])('on the tab %s, one that is then %s leaves what it does not belong to', (tab, to, left) => {
  expect(states(withMove(pages([card(2, 'live')]), tab, { listing: live, to }))).toEqual([left]);
});

it('counts what belongs together', () => {
  const many = { ...counts, scheduled: 2, changes_asked: 1, paused: 4, expired: 1 };
  expect(countIn('draft', many)).toBe(4);
  expect(countIn('hidden', many)).toBe(5);
  expect(countIn('all', many)).toBe(11);
});

it('offers one that is gone the way back alone', () => {
  const move = { listing: { id: 2, state: 'sold', version: 4 }, to: 'removed' } as const;
  expect(withMove(pages([card(2, 'sold')]), 'removed', move).pages[0]?.items[0]?.nextStates).toEqual([
    'sold',
  ]);
});

it('shows a move on every tab that was read, and takes it back', async () => {
  const kept = createKeptData();
  const [all, onlyLive, sold] = (['all', 'live', 'sold'] as const).map(
    (tab) => myListingsQuery(tab).queryKey,
  );
  if (!all || !onlyLive || !sold) throw new Error('there are three');
  kept.setQueryData(all, pages([card(1, 'live'), card(2, 'live')]));
  kept.setQueryData(onlyLive, pages([card(2, 'live')]));
  const takeBack = await showMove(kept, { listing: live, to: 'sold' });
  expect(states(kept.getQueryData(all))).toEqual([['1 live', '2 sold']]);
  expect(states(kept.getQueryData(onlyLive))).toEqual([[]]);
  expect(kept.getQueryData(sold)).toBeUndefined();
  takeBack();
  expect(states(kept.getQueryData(all))).toEqual([['1 live', '2 live']]);
  expect(states(kept.getQueryData(onlyLive))).toEqual([['2 live']]);
  expect(kept.getQueryData(all)?.pages[0]?.counts).toEqual(counts);
});

it('is not overtaken by an answer that was under way', async () => {
  const kept = createKeptData();
  const query = myListingsQuery('all');
  kept.setQueryData(query.queryKey, pages([card(2, 'live')]));
  let aborted = false;
  let answer = (_late: MyListingsPage) => {};
  const asking = kept.fetchInfiniteQuery({
    ...query,
    queryFn: ({ signal }) => {
      signal.addEventListener('abort', () => {
        aborted = true;
      });
      return new Promise<MyListingsPage>((resolve) => {
        answer = resolve;
      });
    },
  });
  asking.catch(() => {});
  await showMove(kept, { listing: live, to: 'sold' });
  answer({ items: [card(2, 'live')], nextCursor: 'x', counts });
  await expect.poll(() => aborted).toBe(true);
  expect(states(kept.getQueryData(query.queryKey))).toEqual([['2 sold']]);
});
