import { ApiError } from '@thulubazaar/client';
import type { Sent } from '../chat/sent.ts';
import { type PhotoLine, sendPhoto } from '../photos/send-photo.ts';
import type { Unsent } from './entries.ts';

/** What sending a message asks of the world. */
export interface MessageMeans extends PhotoLine {
  pause(milliseconds: number): Promise<void>;
}

type Keep = (entry: Unsent) => Promise<void>;

/** Sends a message that waits. However often that happens, it is there once. */
export async function sendMessage(means: MessageMeans, entry: Unsent, keep: Keep): Promise<Sent> {
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
  means: MessageMeans,
  entry: Unsent & { kind: 'photo' },
  keep: Keep,
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
