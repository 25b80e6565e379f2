import type { Lang } from '@thulubazaar/contract';
import { placeHref } from '@thulubazaar/frontend/urls/links';
import type { Place } from '@/data/api.ts';
import { pick, translate } from '@/i18n/translate.ts';

/** More than this many places start folded away. */
const openLimit = 24;

/** The places inside a place: towns and areas first, wards behind a disclosure. */
export function PlacesWithin({ places, lang }: { places: Place[]; lang: Lang }) {
  const t = translate(lang);
  const wards = places.filter((place) => place.level === 'ward');
  const others = places.filter((place) => place.level !== 'ward');
  if (places.length === 0) return null;
  return (
    <nav className="grid gap-2" aria-label={t('place.within')}>
      {others.length > 0 ? <Chips places={others} lang={lang} /> : null}
      {wards.length > 0 ? (
        <details className="panel" open={others.length === 0 && wards.length <= openLimit}>
          <summary>{t('place.wards')}</summary>
          <div className="px-4 pb-4">
            <Chips places={wards} lang={lang} />
          </div>
        </details>
      ) : null}
    </nav>
  );
}

function Chips({ places, lang }: { places: Place[]; lang: Lang }) {
  return (
    <ul className={places.length > openLimit ? 'chips chips-small chips-tall' : 'chips chips-small'}>
      {places.map((place) => (
        <li key={place.id}>
          <a className="chip" href={placeHref(lang, place.id)}>
            {pick(place.name, lang)}
          </a>
        </li>
      ))}
    </ul>
  );
}
