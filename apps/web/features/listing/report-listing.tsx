import type { Lang, ListingReportReason } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { pageHref } from '@/urls/links.ts';

// As the contract has them, which would bring zod along.
const reasons: readonly ListingReportReason[] = [
  'scam',
  'fake_listing',
  'sold_already',
  'wrong_details',
  'forbidden',
  'spam',
  'other',
];

/** Says to the moderators that something is wrong: one tap opens the reasons, the second sends one. A form like any other. */
export function ReportListing({ listingId, path, lang }: { listingId: number; path: string; lang: Lang }) {
  const t = translate(lang);
  return (
    <Island
      name="listing-report"
      data-listing={listingId}
      data-done={t('report.done')}
      data-failed={t('report.failed')}
      data-own={t('report.own')}
      data-today={t('report.today')}
      data-sign-in={`${pageHref(lang, '/sign-in')}?next=${encodeURIComponent(pageHref(lang, path))}`}
    >
      <details className="report">
        <summary>
          <Icon name="flag" />
          {t('report.open')}
        </summary>
        <form action={pageHref(lang, '/report/send')} method="post" aria-label={t('report.ask')}>
          <input type="hidden" name="listing" value={listingId} />
          <p className="text-sm">{t('report.ask')}</p>
          {reasons.map((reason) => (
            <button key={reason} type="submit" className="chip" name="reason" value={reason}>
              {t(`report.${reason}`)}
            </button>
          ))}
        </form>
        <p className="report-said" role="status" />
      </details>
    </Island>
  );
}
