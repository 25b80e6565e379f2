import { keepShared } from '@/data/shared-vault.ts';
import { settings } from './settings.ts';

/**
 * Photos and words that another app shares with this one: kept on the phone, and taken up by the form that sells them, also
 * where nobody is signed in. Nothing of it leaves the phone here.
 */
export async function takeShared(request: Request): Promise<Response> {
  const { lang } = await settings();
  try {
    const form = await request.formData();
    const photos = form
      .getAll('photos')
      .filter((one): one is File => one instanceof File && one.size > 0 && one.type.startsWith('image/'));
    const word = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    await keepShared({
      photos,
      title: word('title'),
      text: [word('text'), word('url')].filter(Boolean).join('\n'),
    });
    return Response.redirect(`/${lang}/post?shared=1`, 303);
  } catch {
    return Response.redirect(`/${lang}/post`, 303);
  }
}
