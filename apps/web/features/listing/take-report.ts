import { ApiError } from '@thulubazaar/client';
import {
  answerReportReasons,
  type Lang,
  listingReportReasons,
  reportReasons,
  reviewReportReasons,
} from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isHandle, isShopSlug } from '@thulubazaar/frontend/urls/slugs';
import { ownApi } from '@/data/own-api.ts';

/** Leads on with a GET, whatever was sent. */
function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

interface Report {
  send(): Promise<void>;
  /** The page of what is reported, without the language. */
  path: string;
}

/** What a form reports: a listing, a person, a review or an answer to one, or a shop, each for reasons of its own; null where it is none. */
function reportOf(form: FormData): Report | null {
  const value = (name: string) => `${form.get(name) ?? ''}`;
  const [listing, handle, slug] = [value('listing'), value('person'), value('shop')];
  const listingReason = listingReportReasons.find((known) => known === form.get('reason'));
  if (/^[1-9]\d{0,14}$/.test(listing) && listingReason)
    return {
      path: `/listing/${listing}`,
      send: async () => {
        const api = await ownApi();
        await api('POST /api/ads/{id}/report', {
          params: { id: Number(listing) },
          body: { reason: listingReason },
        });
      },
    };
  const review = value('review');
  const reviewReason = reviewReportReasons.find((known) => known === form.get('reason'));
  if (uuid.test(review) && isHandle(handle) && reviewReason)
    return {
      path: `/seller/${handle}`,
      send: async () => {
        const api = await ownApi();
        await api('POST /api/reviews/{id}/report', {
          params: { id: review },
          body: { reason: reviewReason },
        });
      },
    };
  const answer = value('answer');
  const answerReason = answerReportReasons.find((known) => known === form.get('reason'));
  if (uuid.test(answer) && isHandle(handle) && answerReason)
    return {
      path: `/seller/${handle}`,
      send: async () => {
        const api = await ownApi();
        await api('POST /api/reviews/{id}/answer/report', {
          params: { id: answer },
          body: { reason: answerReason },
        });
      },
    };
  const reason = reportReasons.find((known) => known === form.get('reason'));
  if (isHandle(handle) && reason)
    return {
      path: `/seller/${handle}`,
      send: async () => {
        const api = await ownApi();
        await api('POST /api/users/{handle}/report', { params: { handle }, body: { reason } });
      },
    };
  if (isShopSlug(slug) && reason)
    return {
      path: `/shop/${slug}`,
      send: async () => {
        const api = await ownApi();
        await api('POST /api/shops/{slug}/report', { params: { slug }, body: { reason } });
      },
    };
  return null;
}

/** Sends the report of a form that needs no scripts, and leads to what became of it. */
export async function takeReport(lang: Lang, form: FormData): Promise<Response> {
  const report = reportOf(form);
  if (!report) return new Response(null, { status: 400 });
  try {
    await report.send();
    return seeOther(pageHref(lang, '/report'));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status !== 401) return seeOther(pageHref(lang, `/report?problem=${error.code}`));
    const next = pageHref(lang, report.path);
    return seeOther(`${pageHref(lang, '/sign-in')}?${new URLSearchParams({ next })}`);
  }
}
