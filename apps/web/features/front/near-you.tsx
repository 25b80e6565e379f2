import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { OwnStrip } from './own-strip.tsx';

/**
 * What is new around the place that was looked in last on this phone. The page is everybody's: the early script says that there
 * is such a place, the room is kept by the style, and the island fills it when it comes near.
 */
export function NearYou({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <Island
      name="near-you"
      className="own-strip near-you"
      lang={lang}
      data-title={t('front.nearPlace', { place: '|' })}
      data-none={t('front.nearNothing')}
    >
      <section aria-labelledby="near">
        <div className="own-strip-head">
          <h2 id="near" className="text-xl" suppressHydrationWarning>
            {t('front.near')}
          </h2>
          <a className="link" href={`/${lang}/search`}>
            {t('home.seeAll')}
          </a>
          <button type="button" className="link">
            <Icon name="x" />
            <span className="sr-only">{t('front.forgetPlace')}</span>
          </button>
        </div>
        <OwnStrip />
      </section>
    </Island>
  );
}
