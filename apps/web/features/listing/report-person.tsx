import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { ReportForm } from './report-form.tsx';

// As the contract has them, which would bring zod along.
const reasons = ['scam', 'abuse', 'spam', 'fake_listing', 'other'] as const;

/** Shows a person to the moderators. */
export function ReportPerson({ handle, lang }: { handle: string; lang: Lang }) {
  const t = translate(lang);
  return (
    <ReportForm
      lang={lang}
      path={`/seller/${handle}`}
      of={{ person: handle }}
      open={t('reportPerson.open')}
      ask={t('reportPerson.ask')}
      done={t('reportPerson.done')}
      own={t('reportPerson.own')}
      reasons={reasons.map((reason) => [reason, t(`reportPerson.${reason}`)])}
    />
  );
}
