import type { Lang } from '@thulubazaar/contract';
import { longestSearch } from '@thulubazaar/contract/limits';
import { islandScripts } from '@/generated/islands.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';
import { Island } from './island.tsx';

/** Id of the header's form: the filters of the search page belong to it, wherever they stand. */
export const headerForm = 'search';

/** The search field of the header and of the front page. A plain GET form: it needs no script. */
export function SearchForm({ lang, query, place }: { lang: Lang; query: string; place: 'header' | 'front' }) {
  const t = translate(lang);
  const id = `q-${place}`;
  return (
    <search>
      <form id={place === 'header' ? headerForm : undefined} action={`/${lang}/search`} className="flex">
        <label htmlFor={id} className="sr-only">
          {t('shell.searchLabel')}
        </label>
        <Island
          name="search-field"
          className="flex min-w-0 flex-1"
          data-script={islandScripts['search-suggest']}
        >
          <Island
            name="search-suggest"
            bundled
            className="search-suggest"
            lang={lang}
            data-texts={JSON.stringify(suggestTexts(t))}
          >
            <input
              id={id}
              className="input min-w-0 rounded-e-none border-e-0"
              type="search"
              name="q"
              maxLength={longestSearch}
              defaultValue={query}
              placeholder={t('shell.searchPlaceholder')}
              autoComplete="off"
              enterKeyHint="search"
            />
            <div
              id={`${id}-list`}
              className="suggestions"
              role="listbox"
              aria-label={t('shell.suggestions')}
              hidden
            />
            <span className="sr-only" role="status" />
          </Island>
        </Island>
        <button type="submit" className="btn rounded-s-none bg-marigold text-on-marigold">
          <Icon name="search" />
          <span className={place === 'header' ? 'sr-only' : 'max-sm:sr-only'}>{t('shell.search')}</span>
        </button>
      </form>
    </search>
  );
}

/** What islands/search-suggest.ts says. */
function suggestTexts(t: ReturnType<typeof translate>) {
  return {
    found: [1, 2, 3, 4, 5, 6, 7, 8].map((count) => t('shell.suggested', { count })),
    place: t('shell.suggestedPlace'),
    recent: t('shell.searchedBefore'),
    forget: t('shell.forgetSearches'),
  };
}
