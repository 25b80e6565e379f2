import { type Answer, ApiError, type CallOf } from '@thulubazaar/client';
import { maxPhotoBytes } from '@thulubazaar/contract/limits';
import { api } from '~/data/api.ts';
import { mine, queries } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { Problem } from '~/i18n/problem-text.ts';
import { dropPhotoFile } from '~/photos/photo-files.ts';
import type { PickedPhoto } from '~/photos/pick-photos.ts';
import { preparePhoto } from '~/photos/prepare-photo.ts';
import { sendPhoto, waitForPhoto } from '~/photos/send-photo.ts';

export const sessionsKey = [mine, 'sessions'] as const;
export const waysKey = [mine, 'ways'] as const;
export const passkeysKey = [mine, 'passkeys'] as const;
export const contactKey = [mine, 'contact'] as const;

export type ContactWays = Answer<'PUT /api/me/contact'>;
export type NewPasskey = CallOf<'POST /api/auth/me/passkeys'>['body']['credential'];

/** Shows a photo of oneself, sent and prepared first; null: none any more. */
export async function setAvatar(picked: PickedPhoto | null): Promise<void> {
  let imageId: string | null = null;
  if (picked) {
    const key = crypto.randomUUID();
    const prepared = await preparePhoto(picked, key);
    if (!prepared) throw new Problem('profile.notAPhoto');
    try {
      const { blob, type } = prepared;
      if (blob.size > maxPhotoBytes) throw new Problem('profile.photoTooBig');
      const { signal } = new AbortController();
      const sent = await sendPhoto({
        ...{ blob, type, purpose: 'avatar', imageId: null, key, signal },
        ...{ onAnnounced: () => {}, onProgress: () => {} },
      });
      const { id, error } = await waitForPhoto(sent.id, signal);
      if (error) throw new ApiError(error.code, 422, error);
      imageId = id;
    } finally {
      await dropPhotoFile(key).catch(() => {});
    }
  }
  await session.know(await api('PUT /api/me/photo', { body: { imageId } }));
}

export async function changePassword(body: { password: string; current?: string }): Promise<void> {
  await session.know(await api('POST /api/auth/me/password', { body }));
  // All other sessions have ended with it.
  queries.invalidateQueries({ queryKey: sessionsKey });
}

/** Ends one session, or every one but this. */
export async function endSession(id: string | 'others'): Promise<void> {
  if (id === 'others') await api('DELETE /api/auth/sessions');
  else await api('DELETE /api/auth/sessions/{id}', { params: { id } });
  queries.invalidateQueries({ queryKey: sessionsKey });
}
