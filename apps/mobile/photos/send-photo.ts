import { ApiError } from '@thulubazaar/client';
import type { Image } from '@thulubazaar/contract';
import type { Sending } from '@thulubazaar/frontend/photos/photo-means';
import { api } from '~/data/api.ts';
import type { PhotoFile } from './photo-files.ts';
import { sendBytes } from './upload.ts';

export function getImage(id: string): Promise<Image> {
  return api('GET /api/images/{id}', { params: { id } });
}

/**
 * Announces a photo, sends it and says that it has arrived. Doing it again with what is known by then goes on where it broke off.
 * @throws ApiError
 */
export async function sendPhoto({ blob, type, purpose, imageId, key, ...on }: Sending): Promise<Image> {
  const image = imageId
    ? await getImage(imageId)
    : await api('POST /api/images', { body: { contentType: type, byteCount: blob.size, purpose }, key });
  on.onAnnounced(image.id);
  const arrived = await sendBytes(image, blob as PhotoFile, on.onProgress, on.signal);
  if (arrived.state !== 'pending') return arrived;
  return api('POST /api/images/{id}/complete', { params: { id: image.id }, key: `${key}-complete` });
}

/** Waits until a photo is prepared, or turns out to be none. */
export async function waitForPhoto(id: string, signal: AbortSignal): Promise<Image> {
  for (let pause = 600; ; pause = Math.min(5000, pause * 1.4)) {
    const image = await getImage(id);
    if (image.state === 'ready' || image.state === 'failed') return image;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (signal.aborted) throw new ApiError('unreachable');
  }
}

/** Gives up a photo that is in no listing. One that cannot be deleted now is swept later. */
export async function forgetPhoto(id: string): Promise<void> {
  await api('DELETE /api/images/{id}', { params: { id }, key: crypto.randomUUID() }).catch(() => {});
}
