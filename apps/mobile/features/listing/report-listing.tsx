import type { ListingReportReason } from '@thulubazaar/contract';
import { api } from '~/data/api.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Report } from '~/ui/report.tsx';

const reasons = [
  'scam',
  'fake_listing',
  'sold_already',
  'wrong_details',
  'forbidden',
  'spam',
  'other',
] as const satisfies readonly ListingReportReason[];

/** Shows a listing to the moderators. */
export function ReportListing({ id }: { id: number }) {
  const { t } = useTexts();
  return (
    <Report
      open={t('report.open')}
      ask={t('report.ask')}
      done={t('report.done')}
      own={t('report.own')}
      reasons={reasons.map((reason) => [reason, t(`report.${reason}`)] as const)}
      send={(reason) => api('POST /api/ads/{id}/report', { params: { id }, body: { reason } })}
    />
  );
}
