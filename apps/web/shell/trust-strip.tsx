import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';

const promises = [
  ['languages', 'home.trust1Title', 'home.trust1Text'],
  ['eye-off', 'home.trust2Title', 'home.trust2Text'],
  ['gauge', 'home.trust3Title', 'home.trust3Text'],
  ['shield-check', 'home.trust4Title', 'home.trust4Text'],
] as const;

/** What the market promises, and keeps today. */
export function TrustStrip({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <section aria-labelledby="trust" className="mt-10">
      <h2 id="trust" className="mb-3 text-xl">
        {t('home.trust')}
      </h2>
      <ul className="panel grid gap-5 p-5 sm:grid-cols-2 lg:grid-cols-4">
        {promises.map(([icon, title, text]) => (
          <li key={title} className="flex gap-3">
            <span className="flex size-10 flex-none items-center justify-center rounded-full bg-leaf-soft text-leaf">
              <Icon name={icon} />
            </span>
            <div>
              <h3 className="text-base">{t(title)}</h3>
              <p className="mt-0.5 text-sm text-muted">{t(text)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
