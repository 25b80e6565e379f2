import type { Lang } from '@thulubazaar/contract';
import { WhenThereIs } from '@/features/saved-searches/when-there-is.tsx';
import { translate } from '@/i18n/translate.ts';
import { searchHref } from '@/urls/links.ts';
import { hasNearest, NearestItems } from './nearest-items.tsx';
import type { SearchOutcome } from './run-search.ts';
import { watchedSearch } from './watched-search.ts';

interface Props {
  outcome: SearchOutcome;
  /** How many filters are in force. */
  active: number;
  lang: Lang;
}

/** Where to look on after the last of what was found. */
export function Onward({ outcome, active, lang }: Props) {
  const { query, understood } = outcome;
  const isNarrow = active > 0 && query.q !== '';
  return (
    <>
      {active > 0 || query.q || hasNearest(understood) ? (
        <ul className="chips">
          {active > 0 || query.q ? (
            <li>
              <a className="chip" href={searchHref(lang, isNarrow ? { q: query.q } : {})}>
                {translate(lang)(isNarrow ? 'search.clear' : 'search.titleAll')}
              </a>
            </li>
          ) : null}
          <NearestItems understood={understood} lang={lang} />
        </ul>
      ) : null}
      <WhenThereIs search={watchedSearch(outcome)} lang={lang} />
    </>
  );
}
