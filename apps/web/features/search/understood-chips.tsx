import type { Lang, Understood } from '@thulubazaar/contract';
import { searchHref } from '@thulubazaar/frontend/urls/links';
import { type SearchQuery, searchLink, withoutSpan } from '@thulubazaar/frontend/urls/search-query';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

interface Props {
  understood: Understood[];
  query: SearchQuery;
  lang: Lang;
}

/** What was read in the words, each with the way to the same search without it: words taken out, and nothing else. */
export function UnderstoodChips({ understood, query, lang }: Props) {
  const t = translate(lang);
  if (understood.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('search.understood')}>
      {understood.map(({ kind, label, start, end }) => {
        const name = pick(label, lang);
        return (
          <li key={`${kind} ${start}`}>
            <a
              className="chip"
              href={searchHref(lang, searchLink(query, { q: withoutSpan(query.q, start, end) }))}
              aria-label={t('search.without', { name })}
            >
              {kind === 'place' ? <Icon name="map-pin" /> : null}
              {name}
              <Icon name="x" />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
