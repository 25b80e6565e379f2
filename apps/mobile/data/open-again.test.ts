import type { Me } from '@thulubazaar/contract';
import { blankDraft } from '@thulubazaar/frontend/drafts/draft';
import type { ListingChange } from '@thulubazaar/frontend/outbox/entries';
import { emptyShelves } from '~/test/memory-shelf.ts';
import { SellingServer } from '~/test/selling-server.ts';
import { drafts } from './drafts.ts';
import { line } from './line.ts';
import { openAgain } from './open-again.ts';
import { outbox } from './outbox.ts';
import { session } from './session.ts';

jest.mock('~/photos/photo-files.ts', () => require('~/test/memory-photos.ts').memoryPhotos);

const bed: ListingChange = {
  kind: 'listing',
  title: 'A bed',
  id: null,
  version: 0,
  base: {},
  create: null,
  draft: { title: 'A bed', photoIds: [] },
  photos: [],
  confirmPrice: false,
  publish: { confirmPrice: false, confirmDifferent: false },
  stash: { values: { ...blankDraft, title: 'A bed' } },
};

let server: SellingServer;

/** The server has done what was asked, and its answer is on its way until the request is stopped. */
function loseAnswerTo(lost: string): void {
  globalThis.fetch = (async (...call: Parameters<SellingServer['fetch']>) => {
    const answer = await server.fetch(...call);
    const [address, init] = call;
    if (!`${init?.method ?? 'GET'} ${String(address)}`.endsWith(lost)) return answer;
    return new Promise<Response>((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new TypeError('aborted')));
    });
  }) as typeof fetch;
}

beforeEach(async () => {
  jest.useFakeTimers();
  emptyShelves();
  server = new SellingServer();
  line.isOnline = true;
  await session.begin('token-of-maya', { handle: 'maya', name: 'Maya' } as Me);
});
afterEach(async () => {
  await session.end();
  jest.useRealTimers();
});

test('a listing that is just being sent is stopped, and given back with the request that began it', async () => {
  loseAnswerTo('/api/ads');
  const { clientId } = await outbox.add(bed);
  await jest.advanceTimersByTimeAsync(0);
  expect(server.listings.size).toBe(1);
  expect(await openAgain(clientId)).toBe(true);
  // Asked again under the same key it is the same listing.
  expect(drafts.read('draft:new')).toMatchObject({ values: { title: 'A bed' }, create: { key: clientId } });
  await jest.advanceTimersByTimeAsync(120_000);
  expect(outbox.entries).toEqual([]);
  expect(server.asked.map(({ what }) => what.replace(/https?:..[^/]+/, ''))).toEqual(['POST /api/ads']);
});

test('one that has gone out by then is not given back', async () => {
  globalThis.fetch = server.fetch as typeof fetch;
  const { clientId } = await outbox.add(bed);
  await jest.advanceTimersByTimeAsync(1000);
  expect(await openAgain(clientId)).toBe(false);
  expect(drafts.read('draft:new')).toBeNull();
});
