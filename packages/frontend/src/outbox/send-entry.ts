import { isRefusal } from '@thulubazaar/client';
import type { AdDraft } from '@thulubazaar/contract';
import type { PhotoType } from '@thulubazaar/contract/limits';
import type { Sent } from '../chat/sent.ts';
import { sendPhoto } from '../photos/send-photo.ts';
import { isMessage, type ListingChange, type Unsent, type UnsentChange, type Waiting } from './entries.ts';
import { draftOf, isOwnWork, lacking, trying } from './own-edits.ts';
import { type MessageMeans, sendMessage } from './send-message.ts';

/** What sending asks of the world. */
export interface Means extends MessageMeans {
  /** The bytes of a photo of a listing; null where the phone has them no longer. */
  readPhoto(key: string): Promise<{ blob: Blob; type: PhotoType } | null>;
}

type Keep<Entry> = (entry: Entry) => Promise<void>;

/**
 * The request that starts a listing, with a photo that was sent anew. The one before cannot have arrived: a photo of a listing is
 * not swept.
 */
function renewed(entry: ListingChange & Waiting, gone: string | null, id: string): ListingChange['create'] {
  const { create, clientId } = entry;
  const photoIds = create?.draft.photoIds;
  if (!create || !gone || gone === id || !photoIds?.includes(gone)) return create;
  const draft = { ...create.draft, photoIds: photoIds.map((one) => (one === gone ? id : one)) };
  return { key: `${clientId}-${id}`, draft };
}

/**
 * Sends an edit of a listing, on top of the version that is known.
 * @returns the listing as that has made it; or, where an earlier edit from here had arrived without anybody hearing of it, as that has
 */
async function sendEdit(
  { api }: Means,
  { clientId, id, version, confirmPrice, base, tried }: ListingChange & Waiting & { id: number },
  change: AdDraft,
): Promise<Pick<ListingChange, 'version' | 'base'>> {
  const body = { ...change, version, ...(confirmPrice && { confirmPrice }) };
  try {
    const made = await api('PATCH /api/ads/{id}', { params: { id }, body, key: `${clientId}-edit` });
    return { version: made.version, base: { ...base, ...change } };
  } catch (error) {
    if (!isRefusal(error, 'PATCH /api/ads/{id}', 'version_conflict')) throw error;
    const { current } = error;
    if (current.version === version || !isOwnWork(current, { base, tried })) throw error;
    return { version: current.version, base: draftOf(current) };
  }
}

/** A listing with its photos, and what goes with it: each step is kept before the next, and none of them happens twice. */
async function sendListing(
  means: Means,
  entry: ListingChange & Waiting,
  keep: Keep<UnsentChange>,
): Promise<void> {
  const { api } = means;
  let now = entry;
  const know = (part: Partial<ListingChange>) => {
    now = { ...now, ...part };
    return keep(now);
  };
  for (const { key, imageId } of entry.photos) {
    const kept = await means.readPhoto(key);
    // Of a phone that had no room for it, or of a listing that has it for long.
    if (!kept) continue;
    const known = (id: string) =>
      know({
        photos: now.photos.map((one) => (one.key === key ? { key, imageId: id } : one)),
        create: renewed(now, imageId, id),
      });
    // One that has arrived is only asked for: should the API have swept it while the rest waited, it goes once more.
    await sendPhoto(means, { ...kept, purpose: 'listing', key, imageId }, known);
  }
  const photoIds = now.photos.flatMap(({ imageId }) => imageId ?? []);
  const draft = { ...now.draft, photoIds };
  if (now.id === null) {
    const create = now.create ?? { key: now.clientId, draft };
    await know({ create });
    const { id, version } = await api('POST /api/ads', { body: create.draft, key: create.key });
    await know({ id, version, base: create.draft, create: null });
  }
  const { id, publish } = now;
  if (id === null) return;
  for (;;) {
    const change = lacking(now, draft);
    if (Object.keys(change).length === 0) break;
    const { tried = [] } = now;
    await know({ tried: trying(tried, change) });
    await know({ ...(await sendEdit(means, { ...now, id, tried }, change)), tried: [] });
  }
  if (!publish) return;
  const body = { to: 'live', ...publish } as const;
  await api('POST /api/ads/{id}/state', { params: { id }, body, key: `${now.clientId}-live` });
}

/**
 * Sends what waits. However often that happens, it is there once.
 * @returns what has become of a message; null for everything else
 */
export async function sendEntry(
  means: Means,
  entry: Unsent | UnsentChange,
  keep: Keep<Unsent | UnsentChange>,
): Promise<Sent | null> {
  const { api } = means;
  if (isMessage(entry)) return sendMessage(means, entry, keep);
  if (entry.kind === 'listing') await sendListing(means, entry, keep);
  else if (entry.kind === 'confirm')
    await api('POST /api/ads/{id}/confirm', { params: { id: entry.adId }, key: entry.clientId });
  else if (entry.keep) await api('PUT /api/me/favourites/{adId}', { params: { adId: entry.adId } });
  else await api('DELETE /api/me/favourites/{adId}', { params: { adId: entry.adId } });
  return null;
}
