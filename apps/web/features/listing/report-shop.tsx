import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { ReportForm } from './report-form.tsx';

// As the contract has them, which would bring zod along.
const reasons = ['scam', 'abuse', 'spam', 'fake_listing', 'other'] as const;

/** Shows a shop to the moderators. */
export function ReportShop({ slug, lang }: { slug: string; lang: Lang }) {
  const t = translate(lang);
  return (
    <ReportForm
      lang={lang}
      path={`/shop/${slug}`}
      of={{ shop: slug }}
      open={t('shop.report')}
      ask={t('reportPerson.ask')}
      done={t('shop.reported')}
      own={t('reportPerson.own')}
      reasons={reasons.map((reason) => [reason, t(`reportPerson.${reason}`)])}
    />
  );
}
