import type { Lang } from '@thulubazaar/contract';
import { type Watched, watchKey } from '@thulubazaar/frontend/search/watch-key';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';

interface Props {
  watched: Watched;
  lang: Lang;
  /** The page has loaded the script with another bell. */
  bundled?: boolean;
}

/** Has one hear of what is new. Whether one does only the browser knows, so a page without scripts has none. */
export function WatchBell({ watched, lang, bundled = false }: Props) {
  const t = translate(lang);
  const of = 'search' in watched ? 'search' : 'seller' in watched ? 'seller' : 'shop';
  return (
    <Island
      name="watch-bell"
      className="watch js-only"
      bundled={bundled}
      data-watch={watchKey(watched)}
      data-watched={t(`savedSearches.watched_${of}`)}
      data-unwatched={t(`savedSearches.unwatched_${of}`)}
      data-refused={t(`savedSearches.refused_${of}`)}
      data-unreachable={t('savedSearches.unreachable')}
    >
      <button type="button" className="btn btn-quiet">
        <Icon name="bell" />
        <span className="watch-off">{t(`savedSearches.watch_${of}`)}</span>
        <span className="watch-on">{t(`savedSearches.watching_${of}`)}</span>
      </button>
    </Island>
  );
}
