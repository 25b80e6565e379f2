import type { Lang } from '@thulubazaar/contract';
import type { Place } from '@/data/api.ts';
import { pick } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

interface Props {
  places: Place[];
  lang: Lang;
  /** Where a place leads, by its id. */
  href: (id: string) => string;
}

/** Links to places, by the name that stands on its own. */
export function PlaceChips({ places, lang, href }: Props) {
  return (
    <ul className="chips">
      {places.map((place) => (
        <li key={place.id}>
          <a className="chip" href={href(place.id)}>
            <Icon name="map-pin" />
            {pick(place.name, lang)}
          </a>
        </li>
      ))}
    </ul>
  );
}
