import type { Lang } from '@thulubazaar/contract';
import { searchHref } from '@thulubazaar/frontend/urls/links';
import { searchLink } from '@thulubazaar/frontend/urls/search-query';
import { formatPrice } from '@thulubazaar/frontend/words/format';
import { readNpr } from '@thulubazaar/nepal/money';
import { translate } from '@/i18n/translate.ts';
import type { Filtered } from './run-search.ts';

/** "25.000" is 25 with a fraction to some and 25 thousand to others: the same search with either is a link away. */
export function PriceDoubtLinks({ outcome: { query, errors }, lang }: { outcome: Filtered; lang: Lang }) {
  const t = translate(lang);
  return (['minPrice', 'maxPrice'] as const).map((name) => {
    const { either } = readNpr(query[name]);
    if (errors[name] !== 'doubtfulPrice' || !either) return null;
    return (
      <p key={name} className="mt-1 flex flex-wrap items-center gap-2 text-sm">
        {t('search.whichPrice', { typed: query[name] })}
        {either.map((paisa) => (
          <a
            key={paisa}
            className="chip"
            href={searchHref(lang, searchLink(query, { [name]: `${paisa / 100}` }))}
          >
            {formatPrice(paisa, lang)}
          </a>
        ))}
      </p>
    );
  });
}
