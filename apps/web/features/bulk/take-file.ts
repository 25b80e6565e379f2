import { ApiError } from '@thulubazaar/client';
import type { Lang } from '@thulubazaar/contract';
import { maxBulkBytes } from '@thulubazaar/contract/limits';
import { isShopSlug, isUuid } from '@thulubazaar/frontend/urls/slugs';
import { ownApi, uploadFile } from '@/data/own-api.ts';
import { fileHref } from './links.ts';
import { leadTo, refused } from './take-form.ts';

/** The largest file that a form takes: it goes through the memory of this process. Larger zips need scripts. */
export const mostFormBytes = 8 * 1024 * 1024;

/** Sends on a file of listings, or a zip with their photos, that a form has brought. */
export async function takeFile(lang: Lang, form: FormData): Promise<Response> {
  const text = (name: string) => `${form.get(name) ?? ''}`;
  const file = form.get('file');
  const id = isUuid(text('id')) ? text('id') : null;
  try {
    if (!(file instanceof File) || file.size === 0) throw new ApiError('upload_incomplete', 422);
    if (text('what') === 'zip' && id) return leadTo(lang, fileHref(await sendZip(id, file)));
    if (file.size > maxBulkBytes) throw new ApiError('body_too_large', 413);
    const shop = isShopSlug(text('shop')) && text('shop') !== '' ? text('shop') : null;
    return leadTo(lang, fileHref(await sendFile(file, { shop, replaces: id })));
  } catch (error) {
    return refused(lang, id, error);
  }
}

const key = () => crypto.randomUUID();

async function sendFile(
  file: File,
  { shop, replaces }: { shop: string | null; replaces: string | null },
): Promise<string> {
  const api = await ownApi();
  const body = {
    fileName: file.name.slice(-200) || 'listings.csv',
    byteCount: file.size,
    ...(shop && { shop }),
    ...(replaces && { replaces }),
  };
  const { id, upload } = await api('POST /api/bulk/uploads', { body, key: key() });
  if (upload) await uploadFile(upload, file);
  await api('POST /api/bulk/uploads/{id}/complete', { params: { id }, key: key() });
  return id;
}

async function sendZip(id: string, file: File): Promise<string> {
  const api = await ownApi();
  const params = { id };
  const body = { fileName: file.name.slice(-200) || 'photos.zip', byteCount: file.size };
  const { photosUpload } = await api('POST /api/bulk/uploads/{id}/photos', { params, body, key: key() });
  if (photosUpload) await uploadFile(photosUpload, file);
  await api('POST /api/bulk/uploads/{id}/photos/complete', { params, key: key() });
  return id;
}
