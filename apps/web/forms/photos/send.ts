import { ApiError } from '@thulubazaar/client';
import type { Image, PhotoPurpose, PhotoType, UploadTarget } from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';

/** A line on which nothing moves for so long is taken for dead. */
const stallMilliseconds = 30_000;

/** Sends the bytes straight to the store. The browser tells progress for XMLHttpRequest alone. */
function sendBytes(
  { url, fields }: UploadTarget,
  blob: Blob,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', blob);
    const request = new XMLHttpRequest();
    let stall = setTimeout(() => request.abort(), stallMilliseconds);
    const alive = () => {
      clearTimeout(stall);
      stall = setTimeout(() => request.abort(), stallMilliseconds);
    };
    const end = (failure?: unknown) => {
      clearTimeout(stall);
      signal.removeEventListener('abort', abort);
      if (failure) reject(failure);
      else resolve();
    };
    const abort = () => request.abort();
    signal.addEventListener('abort', abort);
    request.upload.addEventListener('progress', (event) => {
      alive();
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () =>
      end(request.status < 300 ? undefined : new ApiError('upload_incomplete', request.status)),
    );
    request.addEventListener('error', () => end(new ApiError(navigator.onLine ? 'unreachable' : 'offline')));
    request.addEventListener('abort', () => end(signal.aborted ? signal.reason : new ApiError('timeout')));
    request.open('POST', url);
    request.send(form);
  });
}

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
  if (image.state !== 'pending') return image;
  if (image.upload) await sendBytes(image.upload, blob, onProgress, signal);
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
