import type { Lang } from '@thulubazaar/contract';
import { categoryHref, pageHref } from '@thulubazaar/frontend/urls/links';
import { formatNumber } from '@thulubazaar/nepal/digits';
import type { Category, Front } from '@/data/api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

const tints = 4;

interface Props {
  categories: Category[];
  counts: Front['categories'];
  lang: Lang;
}

/** The top categories in one row that scrolls sideways: what there is most of first, each with how much that is. */
export function FrontCategories({ categories, counts, lang }: Props) {
  const t = translate(lang);
  const countOf = new Map(counts.map(({ id, listings }) => [id, listings]));
  const weighted = categories
    .map((category, at) => ({ category, tint: at % tints, listings: countOf.get(category.id) ?? 0 }))
    .sort((a, b) => b.listings - a.listings);
  return (
    <nav aria-labelledby="categories">
      <h2 id="categories" className="sr-only">
        {t('home.categories')}
      </h2>
      <ul className="tiles">
        {weighted.map(({ category: { id, icon, name }, tint, listings }) => (
          <li key={id}>
            <a className="tile" data-tint={tint} href={categoryHref(lang, id)}>
              <Icon name={icon} />
              <span>{pick(name, lang)}</span>
              {listings > 0 ? <small>{formatNumber(listings, lang)}</small> : null}
            </a>
          </li>
        ))}
        <li>
          <a className="tile" href={pageHref(lang, '/categories')}>
            <Icon name="layout-grid" />
            <span>{t('shell.categories')}</span>
          </a>
        </li>
      </ul>
    </nav>
  );
}
