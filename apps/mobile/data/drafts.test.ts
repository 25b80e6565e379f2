import type { Me } from '@thulubazaar/contract';
import { blankDraft } from '@thulubazaar/frontend/drafts/draft';
import { moveStash, type Stash } from '@thulubazaar/frontend/drafts/stash';
import { emptyShelves, onShelf } from '~/test/memory-shelf.ts';
import { drafts, guestDraft } from './drafts.ts';
import { session } from './session.ts';
import { shelfOfAccount } from './shelf-kinds.ts';

const stash = (title: string, id: number | null = null): Stash => ({
  values: { ...blankDraft, title },
  photos: [],
  id,
  version: 0,
  base: {},
  create: null,
});
const ofMaya = () => onShelf(shelfOfAccount('maya'));

beforeEach(async () => {
  await session.end();
  emptyShelves();
  await drafts.load();
});

test('what was written before signing in becomes the person’s, and stands on the phone once', async () => {
  drafts.keep(guestDraft, stash('A bed'));
  await drafts.settled();
  expect(onShelf('phone')).toContain(guestDraft);
  await session.begin('token', { handle: 'maya' } as Me);
  await drafts.load();
  expect(moveStash(drafts, guestDraft, 'draft:new')).toBe(true);
  await drafts.settled();
  expect([onShelf('phone').includes(guestDraft), ofMaya()]).toEqual([false, ['draft:new']]);
  await drafts.load();
  expect(drafts.read('draft:new')?.values.title).toBe('A bed');
});

test('signing out takes what was written, also what was just being written down', async () => {
  await session.begin('token', { handle: 'maya' } as Me);
  await drafts.load();
  drafts.keep('draft:7', stash('A bed', 7));
  expect(drafts.begun().map(({ id }) => id)).toEqual([7]);
  const ending = session.end();
  drafts.keep('draft:8', stash('A chair', 8));
  await ending;
  drafts.keep('draft:9', stash('A lamp', 9));
  await drafts.settled();
  expect(ofMaya()).toEqual([]);
});
