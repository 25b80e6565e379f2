import type { CallOf } from '@thulubazaar/client';
import type { OwnRecoveries, OwnRecovery } from '@thulubazaar/contract';
import { maxPhotoBytes } from '@thulubazaar/contract/limits';
import { api } from '@/data/browser-api.ts';
import { preparePhoto } from '@/data/photos/prepare.ts';
import { sendPhoto, waitForPhoto } from '@/forms/photos/send.ts';
import { Problem } from '@/forms/use-submit.ts';

export type RecoveryAsked = CallOf<'POST /api/me/recoveries'>['body'];

export function askForRecovery(body: RecoveryAsked): Promise<OwnRecovery> {
  return api('POST /api/me/recoveries', { body });
}

export function listOwnRecoveries(signal?: AbortSignal): Promise<OwnRecoveries> {
  return api('GET /api/me/recoveries', { signal });
}

export function objectToRecovery(id: string): Promise<undefined> {
  return api('POST /api/me/recoveries/{id}/objection', { params: { id } });
}

/** Sends a photo that moderators alone will see. @returns its id, once it is prepared */
export async function sendEvidence(file: File): Promise<string> {
  const prepared = await preparePhoto(file);
  if (!prepared) throw new Problem('recover.notAPhoto');
  if (prepared.blob.size > maxPhotoBytes) throw new Problem('recover.photoTooBig');
  const { signal } = new AbortController();
  const { blob, type } = prepared;
  const image = await sendPhoto({
    blob,
    type,
    purpose: 'message',
    imageId: null,
    key: crypto.randomUUID(),
    signal,
    onAnnounced() {},
    onProgress() {},
  });
  const { state, id } = await waitForPhoto(image.id, signal);
  if (state === 'failed') throw new Problem('recover.notAPhoto');
  return id;
}
