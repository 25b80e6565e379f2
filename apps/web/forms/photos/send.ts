import { ApiError } from '@thulubazaar/client';
import type { Image, PhotoPurpose, PhotoType } from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';
import { sendFrom } from './send-from.ts';

/** After a line broke, in milliseconds; anew after each go that got further. */
const pauses = [1000, 3000, 9000];

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
  const arrived = await sendRest(image, blob, { signal, onProgress });
  if (arrived.state !== 'pending') return arrived;
  return api('POST /api/images/{id}/complete', { params: { id: image.id }, key: `${key}-complete`, signal });
}

/** Sends what has not arrived, in as many goes as the line needs, each from where the one before got to. */
async function sendRest(
  announced: Image,
  blob: Blob,
  { signal, onProgress }: Pick<Sending, 'signal' | 'onProgress'>,
): Promise<Image> {
  let image = announced;
  let furthest = -1;
  for (let inVain = 0; ; inVain += 1) {
    const resume = image.state === 'pending' ? image.upload?.resume : undefined;
    if (!resume || resume.offset >= blob.size) return image;
    if (resume.offset > furthest) inVain = 0;
    furthest = Math.max(furthest, resume.offset);
    try {
      onProgress(resume.offset / blob.size);
      const offset = await sendFrom(resume, blob, onProgress, signal);
      if (offset >= blob.size) return image;
    } catch (error) {
      const pause = pauses[inVain];
      if (signal.aborted || pause === undefined || !isOfLine(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
    image = await getImage(image.id);
  }
}

/** What another go may get over, as soon as there is a line at all. */
function isOfLine(error: unknown): boolean {
  return error instanceof ApiError && error.code !== 'offline' && (error.status === 0 || error.status >= 500);
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
