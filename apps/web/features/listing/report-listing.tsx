import type { Lang, ListingReportReason } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { ReportForm } from './report-form.tsx';

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

/** Shows a listing to the moderators. */
export function ReportListing({ listingId, path, lang }: { listingId: number; path: string; lang: Lang }) {
  const t = translate(lang);
  return (
    <ReportForm
      lang={lang}
      path={path}
      of={{ listing: listingId }}
      open={t('report.open')}
      ask={t('report.ask')}
      done={t('report.done')}
      own={t('report.own')}
      reasons={reasons.map((reason) => [reason, t(`report.${reason}`)])}
    />
  );
}
