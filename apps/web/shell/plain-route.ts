import { type ErrorCode, errorMessage, type Lang, statusOf } from '@thulubazaar/contract';
import { isLang } from '@/i18n/translate.ts';

function inWords(code: ErrorCode, lang: Lang): Response {
  return new Response(`${errorMessage(code, lang)}\n`, {
    status: statusOf(code),
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** The route that takes forms of a page that works without scripts. Most of what people press there is short. */
export function plainRoute(take: (lang: Lang, form: FormData) => Promise<Response>, mostBytes = 4096) {
  return async (request: Request, { params }: { params: Promise<{ lang: string }> }): Promise<Response> => {
    const { lang } = await params;
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    if (!isLang(lang)) return new Response(null, { status: 404 });
    // Where scripts run a page says so beforehand (islands/later/chosen-file.ts).
    if (!(length <= mostBytes)) return inWords('body_too_large', lang);
    return take(lang, await request.formData());
  };
}
