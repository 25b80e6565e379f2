import type { Place } from '@thulubazaar/contract';
import { readSearchQuery, type SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { isSlugPath } from '@thulubazaar/frontend/urls/slugs';
import { useLocalSearchParams, useRouter } from 'expo-router';
import { useState } from 'react';
import { usePlace } from '~/data/places.ts';
import { useTexts } from '~/i18n/texts.ts';
import { ListScreen } from '~/lists/list-screen.tsx';
import { Chip } from '~/ui/chip.tsx';
import { ChipsRow } from '~/ui/chips-row.tsx';
import { Missing } from '~/ui/missing.tsx';
import { Screen } from '~/ui/screen.tsx';

export function PlaceScreen() {
  const { place: path } = useLocalSearchParams<{ place: string | string[] }>();
  const id = [path ?? []].flat().join('/');
  return isSlugPath(id) ? <PlaceList key={id} id={id} /> : <Missing />;
}

/** A place: what is new in it, and the places in it. */
function PlaceList({ id }: { id: string }) {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { data } = usePlace(id);
  const [query, setQuery] = useState<SearchQuery>(() => readSearchQuery({ place: id }));
  const open = ({ id: other }: Place) => router.push(`/in/${other}`);
  const wider = data?.ancestors.at(-1);
  // Wards are numbers, which nobody chooses from by sight.
  const within = data?.items.filter(({ level }) => level !== 'ward') ?? [];
  const above =
    data && (wider || within.length > 0) ? (
      <ChipsRow label={t('place.within')}>
        {wider ? <Chip icon="chevron-left" label={wider.name[lang]} onPress={() => open(wider)} /> : null}
        {within.map((place) => (
          <Chip key={place.id} label={place.name[lang]} onPress={() => open(place)} />
        ))}
      </ChipsRow>
    ) : null;
  return (
    <Screen isList title={data?.place?.label[lang] ?? ''}>
      <ListScreen
        query={query}
        onChange={(next) => setQuery(next.place ? next : { ...next, place: id })}
        base={{ place: id }}
        above={above}
        none={{
          title: t('place.emptyTitle'),
          text: t('place.emptyText', { name: data?.place?.name[lang] ?? '' }),
        }}
      />
    </Screen>
  );
}
