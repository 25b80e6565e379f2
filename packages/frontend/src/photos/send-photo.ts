import { ApiError } from '@thulubazaar/client';
import type { Client } from '@thulubazaar/client/create-client';
import type { Image, PhotoPurpose, PhotoType } from '@thulubazaar/contract';

/** What sending a photo asks of the world. */
export interface PhotoLine {
  api: Client;
  /**
   * Sends what has not arrived of an announced photo.
   * @returns the image as it is known by then
   */
  sendBytes(announced: Image, blob: Blob): Promise<Image>;
}

/** A photo that is to be in the store. */
export interface PhotoToSend {
  blob: Blob;
  type: PhotoType;
  purpose: PhotoPurpose;
  /** Under which it is announced first. */
  key: string;
  /** As which it was announced before; it is taken up again. */
  imageId: string | null;
  signal?: AbortSignal;
}

/** The image as the API has it; null where it has waited too long for its listing or message, and was swept. */
async function knownImage(api: Client, id: string): Promise<Image | null> {
  try {
    return await api('GET /api/images/{id}', { params: { id } });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/**
 * Announces a photo, sends it and says that it has arrived. Doing it again with what is known by then goes on where it broke
 * off; one that the API has forgotten meanwhile is announced anew.
 * @throws ApiError; the signal's reason when it aborts
 */
export async function sendPhoto(
  { api, sendBytes }: PhotoLine,
  { blob, type, purpose, key, imageId, signal }: PhotoToSend,
  onAnnounced: (imageId: string) => unknown,
): Promise<Image> {
  const body = { contentType: type, byteCount: blob.size, purpose };
  const image =
    (imageId && (await knownImage(api, imageId))) ||
    // Under the first key the one that is gone would be the answer; after each that is gone it is the same new one.
    (await api('POST /api/images', { body, key: imageId ? `${key}-after-${imageId}` : key, signal }));
  await onAnnounced(image.id);
  if (image.state !== 'pending') return image;
  const arrived = await sendBytes(image, blob);
  if (arrived.state !== 'pending') return arrived;
  return api('POST /api/images/{id}/complete', {
    params: { id: image.id },
    key: `${image.id}-complete`,
    signal,
  });
}
