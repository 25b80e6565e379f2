import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { OwnStrip } from './own-strip.tsx';

/** What was looked at on this phone, as NearYou stands in a page of everybody's. */
export function LookedAt({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <Island name="looked-at" className="own-strip looked-at" lang={lang}>
      <section aria-labelledby="looked-at">
        <div className="own-strip-head">
          <h2 id="looked-at" className="text-xl">
            {t('favourites.visited')}
          </h2>
          <a className="link" href={pageHref(lang, '/favourites')}>
            {t('home.seeAll')}
          </a>
        </div>
        <OwnStrip />
        {/* No template: React finds nothing in one that the browser has read. */}
        <ul hidden className="model">
          <li className="card">
            <div className="card-photo">
              <span className="no-photo">
                <Icon name="image" />
              </span>
            </div>
            <div className="card-body">
              <p className="price">
                <span />
              </p>
              <h3>
                <a dir="auto" href={pageHref(lang, '/')}>
                  {t('favourites.visited')}
                </a>
              </h3>
            </div>
          </li>
        </ul>
      </section>
    </Island>
  );
}
