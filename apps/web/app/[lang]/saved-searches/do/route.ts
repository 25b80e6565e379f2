import { takeForm } from '@/features/saved-searches/take-form.ts';
import { isLang } from '@/i18n/translate.ts';

const mostBytes = 4096;

/** Takes the forms of the page, which need no scripts. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ lang: string }> },
): Promise<Response> {
  const { lang } = await params;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!isLang(lang)) return new Response(null, { status: 404 });
  if (!(length <= mostBytes)) return new Response(null, { status: 413 });
  return takeForm(lang, await request.formData());
}
