import type { Image, PhotoPurpose, PhotoType } from '@thulubazaar/contract';
import { sendRest } from '@thulubazaar/frontend/photos/send-rest';
import { api } from '@/data/browser-api.ts';
import { sendFrom } from './send-from.ts';

export interface Sending {
  blob: Blob;
  type: PhotoType;
  purpose: PhotoPurpose;
  /** An upload begun before; it is taken up again. */
  imageId: string | null;
  /** Idempotency-Key of the announcement. */
  key: string;
  signal: AbortSignal;
  onAnnounced(imageId: string): void;
  onProgress(part: number): void;
}

export function getImage(id: string): Promise<Image> {
  return api('GET /api/images/{id}', { params: { id } });
}

/**
 * Announces a photo, sends it and says that it has arrived. Doing it again with what is known by then goes on where
 * it broke off.
 * @throws ApiError; the signal's reason when it aborts
 */
export async function sendPhoto({ blob, type, purpose, imageId, key, ...sending }: Sending): Promise<Image> {
  const { signal, onAnnounced, onProgress } = sending;
  const image = imageId
    ? await getImage(imageId)
    : await api('POST /api/images', {
        body: { contentType: type, byteCount: blob.size, purpose },
        key,
        signal,
      });
  onAnnounced(image.id);
  const arrived = await sendRest(image, blob.size, {
    sendFrom: (resume) => {
      onProgress(resume.offset / blob.size);
      return sendFrom(resume, blob, onProgress, signal);
    },
    getImage,
    pause: async (milliseconds) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      signal.throwIfAborted();
    },
  });
  if (arrived.state !== 'pending') return arrived;
  return api('POST /api/images/{id}/complete', { params: { id: image.id }, key: `${key}-complete`, signal });
}

/** Waits until a photo is prepared, or turns out to be none. */
export async function waitForPhoto(id: string, signal: AbortSignal): Promise<Image> {
  for (let pause = 600; ; pause = Math.min(5000, pause * 1.4)) {
    const image = await getImage(id);
    if (image.state === 'ready' || image.state === 'failed') return image;
    await new Promise((resolve) => setTimeout(resolve, pause));
    signal.throwIfAborted();
  }
}

/** Gives up a photo that is in no listing. One that cannot be deleted now is swept later. */
export async function forgetPhoto(id: string): Promise<void> {
  const call = { params: { id }, key: crypto.randomUUID(), resume: false };
  await api('DELETE /api/images/{id}', call).catch(() => {});
}
