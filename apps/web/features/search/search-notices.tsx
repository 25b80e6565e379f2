import type { Lang } from '@thulubazaar/contract';
import { searchHref } from '@thulubazaar/frontend/urls/links';
import { searchLink } from '@thulubazaar/frontend/urls/search-query';
import type { Place } from '@/data/api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import type { Notice, SearchOutcome } from './run-search.ts';

/** A town often has its district's name, so its level stands beside it. */
function placeWithLevel(place: Place, lang: Lang): string {
  return `${pick(place.label, lang)} (${translate(lang)(`placeField.${place.level}`)})`;
}

/** What the search did differently from what was asked, and how to undo it. */
export function SearchNotices({ outcome, lang }: { outcome: SearchOutcome; lang: Lang }) {
  if (outcome.notices.length === 0) return null;
  return (
    <div className="mb-4 grid gap-2">
      {outcome.notices.map((notice) => (
        <div className="note" key={notice.kind}>
          <NoticeText notice={notice} outcome={outcome} lang={lang} />
        </div>
      ))}
    </div>
  );
}

function NoticeText({ notice, outcome, lang }: { notice: Notice; outcome: SearchOutcome; lang: Lang }) {
  const t = translate(lang);
  switch (notice.kind) {
    case 'corrected':
      return t('search.corrected', { corrected: notice.corrected });
    case 'placeUnknown':
      return t('search.placeUnknown', { typed: notice.typed });
    case 'badFilter':
      return t('search.badFilter');
    case 'badCursor':
      return t('search.badCursor');
    case 'leftOut':
      return (
        <>
          {notice.count === null ? t('search.leftOutSome') : t('search.leftOut', { count: notice.count })}{' '}
          <a className="link" href={searchHref(lang, searchLink(outcome.query, { sort: '' }))}>
            {t('search.leftOutAll')}
          </a>
        </>
      );
    case 'placeGuess':
      return (
        <>
          <p>{t('search.placeGuess', { name: placeWithLevel(notice.place, lang) })}</p>
          <ul className="chips mt-2">
            {notice.others.map((place) => (
              <li key={place.id}>
                <a className="chip" href={searchHref(lang, searchLink(outcome.query, { place: place.id }))}>
                  {placeWithLevel(place, lang)}
                </a>
              </li>
            ))}
          </ul>
        </>
      );
  }
}
