import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from '@thulubazaar/client';
import type { Client } from '@thulubazaar/client/create-client';
import { type Lang, paperKinds, photoTypes } from '@thulubazaar/contract';
import { isUuid } from '@thulubazaar/frontend/urls/slugs';
import { ownApi, uploadFile } from '@/data/own-api.ts';
import { backTo, isPart, refused } from './sent.ts';

/** The largest photo that the form takes: it goes through the memory of this process. */
export const mostPaperBytes = 12 * 1024 * 1024;

/** How long the answer waits for a photo to be prepared; after that the page says that it still is. */
const looks = 16;
const lookMilliseconds = 500;

/** @throws ApiError for what is no photo that can be read: a PDF, too */
async function sendPhoto(api: Client, file: FormDataEntryValue | null): Promise<string> {
  if (!(file instanceof File) || file.size === 0) throw new ApiError('photo_unreadable', 422);
  const contentType = photoTypes.find((known) => known === file.type);
  if (!contentType) throw new ApiError('photo_unreadable', 422);
  const { id, upload } = await api('POST /api/images', {
    body: { contentType, byteCount: file.size, purpose: 'message' },
    key: crypto.randomUUID(),
  });
  if (upload) await uploadFile(upload, file);
  await api('POST /api/images/{id}/complete', { params: { id }, key: crypto.randomUUID() });
  for (let look = 0; look < looks; look++) {
    const { state, error } = await api('GET /api/images/{id}', { params: { id } });
    if (state === 'failed') throw new ApiError(error?.code ?? 'photo_unreadable', 422);
    if (state === 'ready') break;
    await wait(lookMilliseconds);
  }
  return id;
}

/** Puts the photo that a form brings to a request, and leads back to it. */
export async function takePaper(lang: Lang, form: FormData): Promise<Response> {
  const text = (name: string) => `${form.get(name) ?? ''}`;
  const [of, id] = [text('of'), text('id')];
  const kind = paperKinds.find((known) => known === text('kind'));
  if (!isPart(of) || !isUuid(id) || !kind) return new Response(null, { status: 400 });
  try {
    const api = await ownApi();
    const photoId = await sendPhoto(api, form.get('photo'));
    await api('POST /api/verifications/{id}/papers', { params: { id }, body: { kind, photoId } });
    return backTo(lang, of, { done: 'paper' });
  } catch (error) {
    return refused(lang, of, error);
  }
}
