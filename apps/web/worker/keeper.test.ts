import type { Change, UnsentChange } from '@thulubazaar/frontend/outbox/entries';
import { beforeEach, expect, it, vi } from 'vitest';

const { kept, told } = vi.hoisted(() => ({ kept: new Map<string, UnsentChange>(), told: [] as string[] }));

vi.mock('@/data/outbox/outbox-vault.ts', () => ({
  readOutbox: async () => [...kept.values()],
  keepInOutbox: async (entry: UnsentChange) => Boolean(kept.set(entry.clientId, entry)),
  dropFromOutbox: async (clientId: string) => kept.delete(clientId),
}));
vi.mock('@/data/photo-vault.ts', () => ({ dropPhoto: async () => {} }));
vi.mock('./scope.ts', () => ({ scope: { registration: {} } }));
vi.mock('./sender.ts', () => ({ sendWaiting: async () => {}, tell: (news: string) => told.push(news) }));
const { settle, takeChange } = await import('./keeper.ts');

const like = (adId: number, keep: boolean): Change => ({ kind: 'favourite', adId, keep, title: 'A room' });
const waiting = () =>
  [...kept.values()].map((one) => (one.kind === 'favourite' ? [one.adId, one.keep] : one.kind));

beforeEach(() => {
  kept.clear();
  told.length = 0;
});

it('sends of what was said of a listing the last word alone', async () => {
  for (const change of [like(1, true), like(2, true), like(1, false)]) await takeChange(change, 'maya');
  expect(waiting()).toEqual([
    [2, true],
    [1, false],
  ]);
});

it('sends nothing that a page has told otherwise by itself, of this person and this listing', async () => {
  for (const id of [1, 2]) await takeChange(like(id, true), 'maya');
  await takeChange(like(1, true), 'hari');
  told.length = 0;
  await settle(like(1, false), 'maya');
  expect(waiting()).toEqual([
    [2, true],
    [1, true],
  ]);
  await settle(like(1, false), 'maya');
  expect(told).toEqual(['changed']);
});
