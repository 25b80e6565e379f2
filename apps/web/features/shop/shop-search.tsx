import type { Lang } from '@thulubazaar/contract';
import { searchHref } from '@thulubazaar/frontend/urls/links';
import type { Shop } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

/** Looking for something in a shop, and its sections: a form and links, which lead to the search within it. */
export function ShopSearch({ shop: { slug, name, sections }, lang }: { shop: Shop; lang: Lang }) {
  const t = translate(lang);
  return (
    <div className="mb-4 grid gap-3">
      <search>
        <form className="flex gap-2" action={searchHref(lang, {})} aria-label={t('shop.searchIn', { name })}>
          <input type="hidden" name="shop" value={slug} />
          <input
            className="input min-w-0 flex-1"
            type="search"
            name="q"
            maxLength={200}
            required
            placeholder={t('shop.searchIn', { name })}
            aria-label={t('shop.searchIn', { name })}
          />
          <button type="submit" className="btn btn-primary">
            <Icon name="search" />
            <span className="sr-only sm:not-sr-only">{t('shop.search')}</span>
          </button>
        </form>
      </search>
      {sections.length > 0 ? (
        <ul className="chips chips-scroll" aria-label={t('shop.sections')}>
          {sections.map((section) => (
            <li key={section.id}>
              <a className="chip" href={searchHref(lang, { shop: slug, shopSection: section.id })} dir="auto">
                {section.name}
                <span className="tabular-nums">{t('my.count', { count: section.listings })}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
