import { ApiError } from '@thulubazaar/client';
import type { Image } from '@thulubazaar/contract';
import type { Sending } from '@thulubazaar/frontend/photos/photo-means';
import { sendPhoto as send } from '@thulubazaar/frontend/photos/send-photo';
import { api } from '~/data/api.ts';
import type { PhotoFile } from './photo-files.ts';
import { sendBytes } from './upload.ts';

export function getImage(id: string): Promise<Image> {
  return api('GET /api/images/{id}', { params: { id } });
}

/**
 * Announces a photo, sends it and says that it has arrived, as a form does: with how far it is, until it is given up.
 * @throws ApiError
 */
export function sendPhoto({ onAnnounced, onProgress, ...photo }: Sending): Promise<Image> {
  const line = {
    api,
    sendBytes: (image: Image, blob: Blob) => sendBytes(image, blob as PhotoFile, onProgress, photo.signal),
  };
  return send(line, photo, onAnnounced);
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
