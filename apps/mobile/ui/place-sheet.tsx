import type { Place } from '@thulubazaar/contract';
import { longestPlaceSearch } from '@thulubazaar/contract/limits';
import type { ChosenPlace } from '@thulubazaar/frontend/drafts/chosen-place';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { usePlace, usePlaceSuggestions } from '~/data/places.ts';
import { whereAmI } from '~/device/here.ts';
import { useSettled } from '~/device/use-settled.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { Row } from './row.tsx';
import { Sheet } from './sheet.tsx';
import { space } from './theme.ts';
import { Words } from './words.tsx';

interface Props {
  title: string;
  isOpen: boolean;
  onClose(): void;
  onChoose(place: ChosenPlace): void;
}

/** Looks for a place: by its name, by where the phone is, or from the provinces down. */
export function PlaceSheet({ title, isOpen, onClose, onChoose }: Props) {
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose}>
      {isOpen ? <Places onChoose={onChoose} /> : null}
    </Sheet>
  );
}

function Places({ onChoose }: Pick<Props, 'onChoose'>) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const [near, setNear] = useState<readonly Place[] | null>(null);
  const settled = useSettled(typed.trim());
  const choose = ({ id, label }: Place) => onChoose({ id, label });
  return (
    <View style={styles.all}>
      <Field
        label={t('search.placeHint')}
        placeholder={t('placeField.placeholder')}
        value={typed}
        onChangeText={setTyped}
        maxLength={longestPlaceSearch}
        autoFocus
        autoCorrect={false}
        returnKeyType="search"
      />
      {settled === '' ? <NearButton onFound={setNear} /> : null}
      <View style={styles.edge}>
        {settled !== '' ? (
          <Found typed={settled} onChoose={choose} />
        ) : near ? (
          <List places={near} onChoose={choose} />
        ) : (
          <Within id={null} onChoose={choose} />
        )}
      </View>
    </View>
  );
}

function Found({ typed, onChoose }: { typed: string; onChoose(place: Place): void }) {
  const { t } = useTexts();
  const { data, error, isPending } = usePlaceSuggestions(typed);
  if (data && data.length > 0) return <List places={data} onChoose={onChoose} />;
  return (
    <Words colour="muted" accessibilityLiveRegion="polite" style={styles.said}>
      {isPending ? t('form.loading') : error ? problemText(error, t) : t('placeField.none')}
    </Words>
  );
}

/** What is in a place, one level after the other; the place itself can be chosen too. */
function Within({ id, onChoose }: { id: string | null; onChoose(place: Place): void }) {
  const { lang, t } = useTexts();
  const [inner, setInner] = useState(id);
  const { data, error, isPending } = usePlace(inner);
  if (!data)
    return (
      <Words colour="muted" style={styles.said}>
        {isPending ? t('form.loading') : problemText(error, t)}
      </Words>
    );
  const { place, ancestors, items } = data;
  return (
    <View>
      {place ? (
        <>
          <Row
            icon="chevron-left"
            label={ancestors.at(-1)?.name[lang] ?? t('place.nepal')}
            onPress={() => setInner(ancestors.at(-1)?.id ?? null)}
          />
          <Row
            icon="map-pin"
            label={t('search.allOf', { name: place.name[lang] })}
            onPress={() => onChoose(place)}
          />
        </>
      ) : null}
      {items.map((item) => (
        <Row
          key={item.id}
          label={item.name[lang]}
          text={t(`placeField.${item.level}`)}
          onPress={() =>
            item.level === 'province' || item.level === 'district' ? setInner(item.id) : onChoose(item)
          }
        />
      ))}
    </View>
  );
}

function List({ places, onChoose }: { places: readonly Place[]; onChoose(place: Place): void }) {
  const { lang, t } = useTexts();
  const other = lang === 'en' ? 'ne' : 'en';
  return (
    <View>
      {places.map((place) => (
        <Row
          key={place.id}
          icon="map-pin"
          label={place.label[lang]}
          // A town often has its district's name.
          text={`${place.name[other]} · ${t(`placeField.${place.level}`)}`}
          onPress={() => onChoose(place)}
        />
      ))}
    </View>
  );
}

function NearButton({ onFound }: { onFound(places: readonly Place[]): void }) {
  const { t } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const find = async () => {
    setBusy(true);
    setSaid('');
    try {
      const places = await nearHere();
      if (places && places.length > 0) onFound(places);
      else setSaid(t(places ? 'placeField.none' : 'front.notHere'));
    } catch (error) {
      setSaid(problemText(error, t));
    }
    setBusy(false);
  };
  return (
    <View style={styles.near}>
      <Button kind="secondary" icon="locate-fixed" label={t('front.here')} busy={isBusy} onPress={find} />
      {said ? (
        <Words size="s" colour="alert" accessibilityLiveRegion="polite">
          {said}
        </Words>
      ) : null}
    </View>
  );
}

/** Places around the phone; null where it does not say where it is. */
async function nearHere(): Promise<Place[] | null> {
  const here = await whereAmI();
  if (!here) return null;
  return (await api('GET /api/places/near', { query: here })).items;
}

const styles = StyleSheet.create({
  all: { gap: space.m },
  near: { gap: space.xs },
  edge: { marginHorizontal: -space.l },
  said: { padding: space.l },
});
