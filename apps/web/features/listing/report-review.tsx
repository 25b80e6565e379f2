import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { ReportForm } from './report-form.tsx';

// As the contract has them, which would bring zod along.
const reasons = ['fake_review', 'abuse', 'spam', 'other'] as const;

/** Shows a review of a person to the moderators. */
export function ReportReview({ id, handle, lang }: { id: string; handle: string; lang: Lang }) {
  const t = translate(lang);
  return (
    <ReportForm
      lang={lang}
      path={`/seller/${handle}`}
      of={{ review: id, person: handle }}
      open={t('reportReview.open')}
      ask={t('reportReview.ask')}
      done={t('reportReview.done')}
      own={t('reportReview.own')}
      reasons={reasons.map((reason) => [reason, t(`reportReview.${reason}`)])}
    />
  );
}
