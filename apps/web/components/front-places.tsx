import type { Lang } from '@thulubazaar/contract';
import { findPlace, getPlace, type Place } from '@/lib/api.ts';
import { pick, translate } from '@/lib/i18n.ts';
import { placeHref } from '@/lib/links.ts';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';

/** The six metropolitan cities and the next largest, most people first. */
const cities = [
  'kathmandu/kathmandu',
  'kaski/pokhara',
  'lalitpur/lalitpur',
  'chitwan/bharatpur',
  'parsa/birgunj',
  'morang/biratnagar',
  'bhaktapur/bhaktapur',
  'rupandehi/butwal',
  'sunsari/dharan',
  'dang/ghorahi',
  'sunsari/itahari',
  'kailali/dhangadhi',
];

/** Ways into the market by place, for the front page. A city the API does not know is left out. */
export async function FrontPlaces({ lang }: { lang: Lang }) {
  const t = translate(lang);
  const [provinces, ...found] = await Promise.all([getPlace(null), ...cities.map(findPlace)]);
  return (
    <Section id="places" title={t('home.places')}>
      <h3 className="mb-2 text-base">{t('home.cities')}</h3>
      <PlaceChips places={found.filter((place) => place !== null)} lang={lang} />
      <h3 className="mt-4 mb-2 text-base">{t('home.provinces')}</h3>
      <PlaceChips places={provinces.items} lang={lang} />
    </Section>
  );
}

/** Links to places, by the name that stands on its own. */
export function PlaceChips({ places, lang }: { places: Place[]; lang: Lang }) {
  return (
    <ul className="chips">
      {places.map((place) => (
        <li key={place.id}>
          <a className="chip" href={placeHref(lang, place.id)}>
            <Icon name="map-pin" />
            {pick(place.name, lang)}
          </a>
        </li>
      ))}
    </ul>
  );
}
