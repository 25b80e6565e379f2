import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';

const steps = [1, 2, 3, 4, 5] as const;
export type Step = (typeof steps)[number];

/** The way from a template to posted listings, and where on it one is. */
export function Steps({ lang, at }: { lang: Lang; at: Step }) {
  const t = translate(lang);
  return (
    <ol className="bulk-steps" aria-label={t('bulk.steps')}>
      {steps.map((step) => (
        <li key={step} aria-current={step === at ? 'step' : undefined} data-done={step < at || undefined}>
          {t(`bulk.short_${step}`)}
        </li>
      ))}
    </ol>
  );
}
