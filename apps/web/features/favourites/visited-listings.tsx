'use client';

import { pageHref } from '@thulubazaar/frontend/urls/links';
import { useState } from 'react';
import { forgetVisits, visits } from '@/data/phone-memory.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';

/** What was looked at on this phone, which nobody else knows of. */
export function VisitedListings() {
  const { lang, t } = useTexts();
  const [listings, setListings] = useState(visits);
  if (listings.length === 0) return null;
  function clear() {
    forgetVisits();
    setListings([]);
  }
  return (
    <section aria-labelledby="visited">
      <div className="flex items-center justify-between gap-3">
        <h2 id="visited" className="text-lg">
          {t('favourites.visited')}
        </h2>
        <button type="button" className="link min-h-11 cursor-pointer font-semibold" onClick={clear}>
          {t('favourites.clear')}
        </button>
      </div>
      <p className="mb-2 text-sm text-muted">{t('favourites.visitedText')}</p>
      <ul className="cards-strip">
        {listings.map(({ id, path, title, price, photo }) => (
          <li key={id} className="card">
            <div className="card-photo">
              {photo ? (
                // biome-ignore lint/performance/noImgElement: one of the API's own variants
                <img src={photo} alt="" loading="lazy" decoding="async" width={160} height={120} />
              ) : (
                <span className="no-photo">
                  <Icon name="image" />
                </span>
              )}
            </div>
            <div className="card-body">
              <p className="price">{price[lang]}</p>
              <h3>
                <a dir="auto" href={pageHref(lang, path)}>
                  {title}
                </a>
              </h3>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
