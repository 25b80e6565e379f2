import type { Lang } from '@thulubazaar/contract';
import { isLang } from '@/i18n/translate.ts';

/** The route that takes forms of a page that works without scripts. Most of what people press there is short. */
export function plainRoute(take: (lang: Lang, form: FormData) => Promise<Response>, mostBytes = 4096) {
  return async (request: Request, { params }: { params: Promise<{ lang: string }> }): Promise<Response> => {
    const { lang } = await params;
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    if (!isLang(lang)) return new Response(null, { status: 404 });
    if (!(length <= mostBytes)) return new Response(null, { status: 413 });
    return take(lang, await request.formData());
  };
}
