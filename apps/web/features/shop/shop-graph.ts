import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import type { LocalBusiness, OpeningHoursSpecification, WithContext } from 'schema-dts';
import type { Shop } from '@/data/api.ts';
import { pick } from '@/i18n/translate.ts';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** Search engines know no 24:00. */
const endOf = (time: string) => (time === '24:00' ? '23:59' : time);

function openingOf({ hours }: Shop): OpeningHoursSpecification[] {
  if (!hours) return [];
  const week = hours.week.flatMap((spans, weekday) =>
    spans.map(
      ({ from, to }): OpeningHoursSpecification => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: days[weekday] ?? 'Sunday',
        opens: from,
        closes: endOf(to),
      }),
    ),
  );
  const exceptions = hours.exceptions.flatMap(({ day, spans }) =>
    // Closed all day is from midnight to midnight, as search engines read it.
    (spans.length === 0 ? [{ from: '00:00', to: '00:00' }] : spans).map(
      ({ from, to }): OpeningHoursSpecification => ({
        '@type': 'OpeningHoursSpecification',
        validFrom: day,
        validThrough: day,
        opens: from,
        closes: endOf(to),
      }),
    ),
  );
  return [...week, ...exceptions];
}

/** What search engines read of a shop (schema.org). */
export function shopGraph(shop: Shop, lang: Lang, publicUrl: string): WithContext<LocalBusiness> {
  const { name, path, description, logo, cover, places, business } = shop;
  const [first] = places;
  const opening = openingOf(shop);
  const pictures = [cover, logo].flatMap((photo) => (photo ? [publicUrl + photoUrl(photo, 1280)] : []));
  return {
    '@context': 'https://schema.org',
    '@type': 'LocalBusiness',
    name,
    url: publicUrl + pageHref(lang, path),
    ...(description ? { description } : {}),
    ...(pictures.length > 0 ? { image: pictures } : {}),
    ...(logo ? { logo: publicUrl + photoUrl(logo, 640) } : {}),
    ...(business.registeredName ? { legalName: business.registeredName } : {}),
    ...(business.pan ? { vatID: business.pan } : {}),
    ...(first
      ? {
          address: {
            '@type': 'PostalAddress',
            ...(first.address ? { streetAddress: first.address } : {}),
            addressLocality: pick(first.place.label, lang),
            addressCountry: 'NP',
          },
          hasMap: first.map,
        }
      : {}),
    ...(first?.lat != null && first.lng != null
      ? { geo: { '@type': 'GeoCoordinates', latitude: first.lat, longitude: first.lng } }
      : {}),
    ...(opening.length > 0 ? { openingHoursSpecification: opening } : {}),
  };
}
