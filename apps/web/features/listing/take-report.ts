import { ApiError } from '@thulubazaar/client';
import { type Lang, listingReportReasons } from '@thulubazaar/contract';
import { ownApi } from '@/data/own-api.ts';
import { pageHref } from '@/urls/links.ts';

/** Leads on with a GET, whatever was sent. */
function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
}

/** Sends the report of a form that needs no scripts, and leads to what became of it. */
export async function takeReport(lang: Lang, form: FormData): Promise<Response> {
  const listing = `${form.get('listing') ?? ''}`;
  const reason = listingReportReasons.find((known) => known === form.get('reason'));
  if (!/^[1-9]\d{0,14}$/.test(listing) || !reason) return new Response(null, { status: 400 });
  try {
    const api = await ownApi();
    await api('POST /api/ads/{id}/report', { params: { id: Number(listing) }, body: { reason } });
    return seeOther(pageHref(lang, '/report'));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status !== 401) return seeOther(pageHref(lang, `/report?problem=${error.code}`));
    const next = pageHref(lang, `/listing/${listing}`);
    return seeOther(`${pageHref(lang, '/sign-in')}?${new URLSearchParams({ next })}`);
  }
}
