import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { ReportForm } from './report-form.tsx';

// As the contract has them, which would bring zod along.
const reasons = ['abuse', 'spam', 'other'] as const;

/** Shows what a person answered to a review to the moderators, apart from the review. */
export function ReportAnswer({ id, handle, lang }: { id: string; handle: string; lang: Lang }) {
  const t = translate(lang);
  return (
    <ReportForm
      lang={lang}
      path={`/seller/${handle}`}
      of={{ answer: id, person: handle }}
      open={t('reportAnswer.open')}
      ask={t('reportAnswer.ask')}
      done={t('reportAnswer.done')}
      own={t('reportAnswer.own')}
      reasons={reasons.map((reason) => [reason, t(`reportAnswer.${reason}`)])}
    />
  );
}
