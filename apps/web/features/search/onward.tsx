import type { Lang } from '@thulubazaar/contract';
import { searchHref } from '@thulubazaar/frontend/urls/links';
import type { ReactNode } from 'react';
import { translate } from '@/i18n/translate.ts';
import { hasNearest, NearestItems } from './nearest-items.tsx';
import type { SearchOutcome } from './run-search.ts';

interface Props {
  outcome: SearchOutcome;
  /** How many filters are in force. */
  active: number;
  lang: Lang;
  /** The way to hear of what comes. */
  hear: ReactNode;
}

/** Where to look on after the last of what was found. */
export function Onward({ outcome, active, lang, hear }: Props) {
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
      {hear}
    </>
  );
}
