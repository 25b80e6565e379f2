import type { Me } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import { createKeptData } from '@/data/kept-data.tsx';
import { keepMe, meQuery } from './account-data.ts';

it('who is signed in is as the last answer has it, and not as one that was asked for before', async () => {
  const kept = createKeptData();
  const named = (name: string) => ({ handle: 'maya', name }) as Me;
  keepMe(kept, named('Maya'));
  let answer = (_me: Me) => {};
  const asked = kept.fetchQuery({
    ...meQuery,
    staleTime: 0,
    queryFn: ({ signal }) => {
      signal.throwIfAborted();
      return new Promise<Me>((resolve) => (answer = resolve));
    },
  });
  keepMe(kept, named('Maya Namuna'));
  answer(named('Maya'));
  await asked.catch(() => {});
  expect(kept.getQueryData(meQuery.queryKey)?.name).toBe('Maya Namuna');
});
