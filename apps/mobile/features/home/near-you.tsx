import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { CardStrip } from '~/cards/card-grid.tsx';
import { api } from '~/data/api.ts';
import { settings } from '~/device/settings.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { PlaceSheet } from '~/ui/place-sheet.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { Part } from './part.tsx';

const mostShown = 8;
/** With fewer the place around it is looked in. */
const fewestShown = 4;

async function newestIn(place: string, signal: AbortSignal) {
  return (await api('GET /api/ads', { query: { place, limit: mostShown }, signal })).items;
}

async function newestNear(place: string, signal: AbortSignal) {
  const cards = await newestIn(place, signal);
  const wider = place.split('/').slice(0, -1).join('/');
  if (cards.length >= fewestShown || !wider) return cards;
  const known = new Set(cards.map(({ id }) => id));
  const more = await newestIn(wider, signal);
  return [...cards, ...more.filter(({ id }) => !known.has(id))].slice(0, mostShown);
}

/** What is new around the place that somebody chose for this phone. Where that is, the phone is asked only when they press for it. */
export function NearYou() {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { place } = useStore(settings);
  const [isChoosing, setChoosing] = useState(false);
  const { data: cards } = useQuery({
    queryKey: ['near', place?.id],
    queryFn: ({ signal }) => newestNear(place?.id ?? '', signal),
    enabled: place !== null,
    meta: { keep: true },
  });
  const sheet = (
    <PlaceSheet
      title={t('front.near')}
      isOpen={isChoosing}
      onClose={() => setChoosing(false)}
      onChoose={({ id, label }) => {
        setChoosing(false);
        settings.settle({ place: { id, label } });
      }}
    />
  );
  // Before somebody has said where they are it takes a line of its own, and no more: what is for sale comes first.
  if (!place)
    return (
      <View style={styles.chips}>
        <Chip
          icon="map-pin"
          label={t('front.near')}
          hint={t('front.choosePlace')}
          onPress={() => setChoosing(true)}
        />
        {sheet}
      </View>
    );
  const name = place.label[lang].split(', ')[0] ?? '';
  return (
    <Part title={t('front.nearPlace', { place: name })} onAll={() => router.push(`/in/${place.id}`)}>
      <View style={styles.chips}>
        <Chip icon="map-pin" label={place.label[lang]} onPress={() => setChoosing(true)} />
        <Chip icon="x" label={t('front.forgetPlace')} onPress={() => settings.settle({ place: null })} />
      </View>
      {cards && cards.length > 0 ? <CardStrip listings={cards} /> : null}
      {cards?.length === 0 ? (
        <Words colour="muted" style={styles.none}>
          {t('front.nearNothing')}
        </Words>
      ) : null}
      {sheet}
    </Part>
  );
}

const styles = StyleSheet.create({
  chips: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    gap: space.s,
    paddingHorizontal: space.m,
    paddingBottom: space.s,
  },
  none: { paddingHorizontal: space.m },
});
