import { ApiError } from '@thulubazaar/client';
import { type Lang, type PhotoType, photoTypes } from '@thulubazaar/contract';
import { isShopSlug } from '@thulubazaar/frontend/urls/slugs';
import { ownApi, uploadFile } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';
import { backTo, refused } from './take-form.ts';

/** The largest picture that a form takes: it goes through the memory of this process. */
export const mostPictureBytes = 8 * 1024 * 1024;

function typeOf({ type }: File): PhotoType | undefined {
  return photoTypes.find((known) => known === type);
}

/** Makes a picture that a form sends the sign or the cover of a shop, or takes it away. */
export async function takePicture(lang: Lang, form: FormData): Promise<Response> {
  const text = (name: string) => `${form.get(name) ?? ''}`;
  const [slug, which, picture] = [text('shop'), text('which'), form.get('picture')];
  if (!isShopSlug(slug) || (which !== 'logo' && which !== 'cover'))
    return new Response(null, { status: 400 });
  try {
    const api = await ownApi();
    const put = (id: string | null) =>
      api('PATCH /api/shops/{slug}', {
        params: { slug },
        body: {
          version: Number(text('version')) || 1,
          ...(which === 'logo' ? { logoId: id } : { coverId: id }),
        },
        key: crypto.randomUUID(),
      });
    if (text('remove')) {
      await put(null);
      return seeOther(backTo(lang, slug, 'pictures'));
    }
    if (!(picture instanceof File) || picture.size === 0)
      return seeOther(backTo(lang, slug, 'pictures', new ApiError('photo_unreadable', 422)));
    const contentType = typeOf(picture);
    if (!contentType) return seeOther(backTo(lang, slug, 'pictures', new ApiError('photo_unreadable', 422)));
    const image = await api('POST /api/images', {
      body: { contentType, byteCount: picture.size },
      key: crypto.randomUUID(),
    });
    if (image.upload) await uploadFile(image.upload, picture);
    await api('POST /api/images/{id}/complete', { params: { id: image.id }, key: crypto.randomUUID() });
    await put(image.id);
    return seeOther(backTo(lang, slug, 'pictures'));
  } catch (error) {
    return refused(lang, slug, 'pictures', error);
  }
}
