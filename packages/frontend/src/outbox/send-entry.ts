import { ApiError } from '@thulubazaar/client';
import type { Client } from '@thulubazaar/client/create-client';
import type { Image } from '@thulubazaar/contract';
import type { PhotoType } from '@thulubazaar/contract/limits';
import type { Sent } from '../chat/sent.ts';
import { isMessage, type ListingChange, type Unsent, type UnsentChange, type Waiting } from './entries.ts';
import { difference } from './listing-difference.ts';

/** What sending asks of the world. */
export interface Means {
  api: Client;
  /** The bytes of a photo of a listing; null where the phone has them no longer. */
  readPhoto(key: string): Promise<{ blob: Blob; type: PhotoType } | null>;
  sendBytes(image: Image, blob: Blob): Promise<void>;
  pause(milliseconds: number): Promise<void>;
}

type Keep<Entry> = (entry: Entry) => Promise<void>;

interface Photo {
  blob: Blob;
  type: PhotoType;
  purpose: 'listing' | 'message';
  key: string;
  imageId: string | null;
}

/** The image as the store has it; null where it has waited too long for its listing or message, and was swept. */
async function knownImage({ api }: Means, id: string): Promise<Image | null> {
  try {
    return await api('GET /api/images/{id}', { params: { id } });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** Brings a photo to the store; doing it again with what is known by then goes on where it broke off. */
async function sendPhoto(
  means: Means,
  { blob, type, purpose, key, imageId }: Photo,
  onAnnounced: (id: string) => Promise<void>,
): Promise<Image> {
  const { api, sendBytes } = means;
  const body = { contentType: type, byteCount: blob.size, purpose };
  const image =
    (imageId && (await knownImage(means, imageId))) ||
    // Under the first key the one that is gone would be the answer; after each that is gone it is the same new one.
    (await api('POST /api/images', { body, key: imageId ? `${key}-after-${imageId}` : key }));
  await onAnnounced(image.id);
  if (image.state !== 'pending') return image;
  await sendBytes(image, blob);
  return api('POST /api/images/{id}/complete', { params: { id: image.id }, key: `${image.id}-complete` });
}

async function sendMessage(means: Means, entry: Unsent, keep: Keep<Unsent>): Promise<Sent> {
  const { clientId, to } = entry;
  if ('adId' in to) {
    const text = entry.kind === 'text' ? entry.text : '';
    const begun = await means.api('POST /api/conversations', { body: { adId: to.adId, clientId, text } });
    return { ...begun, conversationId: begun.conversation.id };
  }
  const params = { id: to.conversationId };
  const body =
    entry.kind === 'photo'
      ? { clientId, kind: entry.kind, imageId: await readyPhoto(means, entry, keep) }
      : entry.kind === 'text'
        ? { clientId, kind: entry.kind, text: entry.text }
        : { clientId, kind: entry.kind, amount: entry.amount };
  const message = await means.api('POST /api/conversations/{id}/messages', { params, body });
  return { conversationId: to.conversationId, message };
}

/** The photo of a message goes with it once it is prepared. */
async function readyPhoto(
  means: Means,
  entry: Unsent & { kind: 'photo' },
  keep: Keep<Unsent>,
): Promise<string> {
  const { photo, clientId: key, imageId } = entry;
  const onAnnounced = (id: string) => keep({ ...entry, imageId: id });
  let image = await sendPhoto(means, { ...photo, purpose: 'message', key, imageId }, onAnnounced);
  while (image.state !== 'ready' && image.state !== 'failed') {
    await means.pause(1000);
    image = await means.api('GET /api/images/{id}', { params: { id: image.id } });
  }
  if (image.error) throw new ApiError(image.error.code, 422, image.error);
  return image.id;
}

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
    // Those that have arrived already are no longer on the phone.
    if (!kept) continue;
    const known = (id: string) =>
      know({
        photos: now.photos.map((one) => (one.key === key ? { key, imageId: id } : one)),
        create: renewed(now, imageId, id),
      });
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
  const { id, confirmPrice, publish } = now;
  if (id === null) return;
  const change = difference(now.base, draft);
  if (Object.keys(change).length > 0) {
    const body = { ...change, version: now.version, ...(confirmPrice && { confirmPrice }) };
    const key = `${now.clientId}-edit`;
    const { version } = await api('PATCH /api/ads/{id}', { params: { id }, body, key });
    await know({ version, base: draft });
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
