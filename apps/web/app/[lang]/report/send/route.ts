import { takeReport } from '@/features/listing/take-report.ts';
import { isLang } from '@/i18n/translate.ts';

const mostBytes = 4096;

/** Takes the form of a listing's page, which needs no scripts. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ lang: string }> },
): Promise<Response> {
  const { lang } = await params;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!isLang(lang)) return new Response(null, { status: 404 });
  if (!(length <= mostBytes)) return new Response(null, { status: 413 });
  return takeReport(lang, await request.formData());
}
