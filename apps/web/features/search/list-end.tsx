import type { Lang } from '@thulubazaar/contract';
import { type SearchLink, searchHref } from '@thulubazaar/frontend/urls/links';
import type { ReactNode } from 'react';
import type { AdPage } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import type { Matches } from './how-many.ts';
import { pageSize } from './page-size.ts';

interface Props {
  lang: Lang;
  /** The list as a search, on its first page. */
  link: SearchLink;
  page: Pick<AdPage, 'nextCursor' | 'previousCursor' | 'position'>;
  /** How many are on this page, and over all. */
  shown: number;
  matches: Matches | null;
  /** Where to look on when these were all. */
  onward: ReactNode;
}

/** Below a list: where in it one is, the ways to both sides, and at its end a way on. */
export function ListEnd({ lang, link, page, shown, matches, onward }: Props) {
  const t = translate(lang);
  const { nextCursor, previousCursor, position } = page;
  const isLong = nextCursor !== null || position > 0;
  // The page before the second is the first, as it is now.
  const isNear = position <= pageSize || previousCursor === null;
  const previous = searchHref(lang, isNear ? link : { ...link, cursor: previousCursor });
  return (
    <>
      {isLong ? (
        <nav className="pages" aria-label={t('lists.pages')}>
          {position > 0 && previousCursor !== null ? (
            <a className="btn btn-quiet" href={previous} rel="prev">
              <Icon name="chevron-left" />
              {t('lists.previous')}
            </a>
          ) : null}
          <p>{positionText({ first: position + 1, last: position + shown, matches }, lang)}</p>
          {nextCursor ? (
            <a className="btn btn-quiet" href={searchHref(lang, { ...link, cursor: nextCursor })} rel="next">
              {t('search.next')}
              <Icon name="chevron-right" />
            </a>
          ) : null}
          {position > 0 && (position > pageSize || previousCursor === null) ? (
            <a className="link pages-first" href={searchHref(lang, link)} rel="first">
              {t('search.first')}
            </a>
          ) : null}
        </nav>
      ) : null}
      {nextCursor === null ? (
        <div className="list-end">
          <p>{t('lists.ended')}</p>
          {onward}
        </div>
      ) : null}
    </>
  );
}

interface Position {
  first: number;
  last: number;
  matches: Matches | null;
}

function positionText({ first, last, matches }: Position, lang: Lang): string {
  const t = translate(lang);
  if (!matches) return t('lists.positionAlone', { first, last });
  // What was counted may be a minute old, and ends at a cap.
  const total = Math.max(matches.count, last);
  const isMore = matches.capped && total === matches.count;
  if (matches.capped && !isMore) return t('lists.positionAlone', { first, last });
  return t(isMore ? 'lists.positionCapped' : 'lists.position', { first, last, total });
}
