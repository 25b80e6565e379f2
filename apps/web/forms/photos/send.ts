import type { Image } from '@thulubazaar/contract';
import type { Sending } from '@thulubazaar/frontend/photos/photo-means';
import { sendPhoto as send } from '@thulubazaar/frontend/photos/send-photo';
import { sendRest } from '@thulubazaar/frontend/photos/send-rest';
import { api } from '@/data/browser-api.ts';
import { sendFrom } from './send-from.ts';

export function getImage(id: string): Promise<Image> {
  return api('GET /api/images/{id}', { params: { id } });
}

/** Sends what has not arrived of an announced photo. */
export function sendBytes(
  announced: Image,
  blob: Blob,
  signal: AbortSignal,
  onProgress: (part: number) => void = () => {},
): Promise<Image> {
  return sendRest(announced, blob.size, {
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
}

/**
 * Announces a photo, sends it and says that it has arrived, as a form does: with how far it is, until it is given up.
 * @throws ApiError; the signal's reason when it aborts
 */
export function sendPhoto({ onAnnounced, onProgress, ...photo }: Sending): Promise<Image> {
  const line = {
    api,
    sendBytes: (image: Image, blob: Blob) => sendBytes(image, blob, photo.signal, onProgress),
  };
  return send(line, photo, onAnnounced);
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
