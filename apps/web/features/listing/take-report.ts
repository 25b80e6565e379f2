import { ApiError } from '@thulubazaar/client';
import {
  answerReportReasons,
  type Lang,
  listingReportReasons,
  reportReasons,
  reviewReportReasons,
} from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isHandle, isShopSlug, isUuid } from '@thulubazaar/frontend/urls/slugs';
import { ownApi } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';

type Api = Awaited<ReturnType<typeof ownApi>>;

interface Report {
  send(api: Api): Promise<unknown>;
  /** The page of what is reported, without the language. */
  path: string;
}

/** What a form reports: a listing, a review or an answer to one, a person or a shop, each for reasons of its own; null where it is none. */
function reportOf(form: FormData): Report | null {
  const value = (name: string) => `${form.get(name) ?? ''}`;
  const [listing, review, answer] = [value('listing'), value('review'), value('answer')];
  const [handle, slug] = [value('person'), value('shop')];
  const report = <Reason extends string>(
    path: string,
    reasons: readonly Reason[],
    send: (api: Api, body: { reason: Reason }) => Promise<unknown>,
  ): Report | null => {
    const reason = reasons.find((known) => known === form.get('reason'));
    return reason === undefined ? null : { path, send: (api) => send(api, { reason }) };
  };
  if (/^[1-9]\d{0,14}$/.test(listing))
    return report(`/listing/${listing}`, listingReportReasons, (api, body) =>
      api('POST /api/ads/{id}/report', { params: { id: Number(listing) }, body }),
    );
  if (isShopSlug(slug))
    return report(`/shop/${slug}`, reportReasons, (api, body) =>
      api('POST /api/shops/{slug}/report', { params: { slug }, body }),
    );
  if (!isHandle(handle)) return null;
  const person = `/seller/${handle}`;
  if (isUuid(review))
    return report(person, reviewReportReasons, (api, body) =>
      api('POST /api/reviews/{id}/report', { params: { id: review }, body }),
    );
  if (isUuid(answer))
    return report(person, answerReportReasons, (api, body) =>
      api('POST /api/reviews/{id}/answer/report', { params: { id: answer }, body }),
    );
  return report(person, reportReasons, (api, body) =>
    api('POST /api/users/{handle}/report', { params: { handle }, body }),
  );
}

/** Sends the report of a form that needs no scripts, and leads to what became of it. */
export async function takeReport(lang: Lang, form: FormData): Promise<Response> {
  const report = reportOf(form);
  if (!report) return new Response(null, { status: 400 });
  try {
    await report.send(await ownApi());
    return seeOther(pageHref(lang, '/report'));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status !== 401) return seeOther(pageHref(lang, `/report?problem=${error.code}`));
    const next = pageHref(lang, report.path);
    return seeOther(`${pageHref(lang, '/sign-in')}?${new URLSearchParams({ next })}`);
  }
}
