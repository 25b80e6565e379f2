import { QueryObserver } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react-native';
import { fillPhone } from '~/test/memory-shelf.ts';
import { queries, storageKey } from './queries.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf } from './shelf-kinds.ts';

const day = 24 * 60 * 60_000;

/** What is shown of a kept answer, and what follows. */
async function opened(queryKey: string[]) {
  const queryFn = jest.fn(async () => 'new');
  const observer = new QueryObserver(queries, { queryKey, queryFn, staleTime: 60_000, meta: { keep: true } });
  const stop = observer.subscribe(() => {});
  await waitFor(() => expect(observer.getCurrentResult().data).toBeDefined());
  return { queryFn, observer, stop };
}

test('what was kept while the clock was a day ahead is shown, and asked for anew', async () => {
  const kept = { state: { data: 'old', dataUpdatedAt: Date.now() + day }, queryKey: ['ahead'], buster: '' };
  await openShelf(phoneShelf).set(storageKey(['ahead']), JSON.stringify(kept));
  const { queryFn, observer, stop } = await opened(['ahead']);
  await waitFor(() => expect(observer.getCurrentResult().data).toBe('new'));
  expect(queryFn).toHaveBeenCalledTimes(1);
  stop();
});

test('what was kept a moment ago is not asked for', async () => {
  const kept = { state: { data: 'old', dataUpdatedAt: Date.now() }, queryKey: ['now'], buster: '' };
  await openShelf(phoneShelf).set(storageKey(['now']), JSON.stringify(kept));
  const { queryFn, observer, stop } = await opened(['now']);
  await new Promise((resolve) => setTimeout(resolve));
  expect([observer.getCurrentResult().data, queryFn.mock.calls.length]).toEqual(['old', 0]);
  stop();
});

test('a full phone shows what comes', async () => {
  fillPhone(true);
  const { observer, stop } = await opened(['full']);
  expect(observer.getCurrentResult()).toMatchObject({ data: 'new', error: null });
  stop();
  fillPhone(false);
});
