import type { Lang } from '@thulubazaar/contract';
import { countActive } from '@thulubazaar/frontend/search/count-active';
import { type SearchLink, searchHref } from '@thulubazaar/frontend/urls/links';
import { searchLink } from '@thulubazaar/frontend/urls/search-query';
import type { ReactNode } from 'react';
import { translate } from '@/i18n/translate.ts';
import { EmptyState } from '@/shell/empty-state.tsx';
import { hasNearest, NearestItems } from './nearest-items.tsx';
import { PriceDoubtLinks } from './price-doubt-links.tsx';
import type { SearchOutcome } from './run-search.ts';

interface Props {
  outcome: SearchOutcome;
  lang: Lang;
  /** The way to hear of what comes. */
  hear: ReactNode;
}

/** Says why there is nothing, and what to try. */
export function NothingFound({ outcome, lang, hear }: Props) {
  const t = translate(lang);
  if (Object.keys(outcome.errors).length > 0)
    return (
      <div className="note note-alert">
        <p>{t('search.fixFilters')}</p>
        <PriceDoubtLinks outcome={outcome} lang={lang} />
      </div>
    );
  if (outcome.similar.length > 0) return <p className="note">{t('search.noneWhole')}</p>;
  // A page far down whose listings went meanwhile.
  if (outcome.query.cursor) return <Gone link={searchLink(outcome.query)} lang={lang} />;
  const { q } = outcome.query;
  const filtered = countActive(outcome.query) > 0;
  return (
    <EmptyState icon="search-x" title={t('search.emptyTitle')}>
      <p className="text-muted">{t('search.emptyText')}</p>
      <ul className="grid list-disc gap-1 ps-5 text-start">
        <li>{t('search.emptyTip1')}</li>
        <li>{t('search.emptyTip2')}</li>
        {filtered ? <li>{t('search.emptyTip3')}</li> : null}
      </ul>
      <a className="btn btn-primary" href={searchHref(lang, filtered ? { q } : {})}>
        {t(filtered ? 'search.emptyAction' : 'search.emptyNewest')}
      </a>
      {hear}
      {hasNearest(outcome.understood) ? (
        <ul className="chips">
          <NearestItems understood={outcome.understood} lang={lang} />
        </ul>
      ) : null}
    </EmptyState>
  );
}

function Gone({ link, lang }: { link: SearchLink; lang: Lang }) {
  const t = translate(lang);
  return (
    <EmptyState icon="search-x" title={t('lists.goneTitle')}>
      <p className="text-muted">{t('lists.goneText')}</p>
      <a className="btn btn-primary" href={searchHref(lang, link)}>
        {t('search.first')}
      </a>
    </EmptyState>
  );
}
