import { countActive } from '@thulubazaar/frontend/search/count-active';
import { type SearchQuery, sortsOf } from '@thulubazaar/frontend/urls/search-query';
import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from '~/ui/icon.tsx';
import { PlaceSheet } from '~/ui/place-sheet.tsx';
import { ChoiceRow } from '~/ui/select.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { space, tapTarget, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { changedQuery } from './changed-query.ts';

interface Props {
  query: SearchQuery;
  /** How many filters the screen itself is. */
  untouched: number;
  /** The name of the place that is chosen. */
  place: string | undefined;
  onChange(query: SearchQuery): void;
  onFilters(): void;
}

/** Filters, order and place of a list: one row that stays in sight. */
export function ListBar({ query, untouched, place, onChange, onFilters }: Props) {
  const { t } = useTexts();
  const colours = useColours();
  const [open, setOpen] = useState<'sort' | 'place' | null>(null);
  const close = () => setOpen(null);
  const active = countActive(query) - untouched;
  return (
    <View style={[styles.bar, { backgroundColor: colours.surface, borderColor: colours.line }]}>
      <Part
        icon="sliders-horizontal"
        label={active > 0 ? t('search.filtersActive', { count: active }) : t('search.filters')}
        isOn={active > 0}
        onPress={onFilters}
      />
      <Part
        icon="arrow-up-down"
        label={t(`search.sort_${query.sort}`)}
        said={`${t('search.sort')}: ${t(`search.sort_${query.sort}`)}`}
        onPress={() => setOpen('sort')}
      />
      <Part
        icon="map-pin"
        label={place ?? t('search.place')}
        said={place ? `${t('search.place')}: ${place}` : t('search.place')}
        isOn={query.place !== ''}
        onPress={() => setOpen('place')}
      />
      <Sheet title={t('search.sort')} isOpen={open === 'sort'} onClose={close}>
        <View accessibilityRole="radiogroup">
          {sortsOf(query).map((sort) => (
            <ChoiceRow
              key={sort}
              choice={{ id: sort, label: t(`search.sort_${sort}`) }}
              isChosen={sort === query.sort}
              onPress={() => {
                close();
                onChange(changedQuery(query, { sort }));
              }}
            />
          ))}
        </View>
      </Sheet>
      <PlaceSheet
        title={t('search.place')}
        isOpen={open === 'place'}
        onClose={close}
        onChoose={({ id }) => {
          close();
          onChange(changedQuery(query, { place: id }));
        }}
      />
    </View>
  );
}

interface PartProps {
  icon: string;
  label: string;
  said?: string;
  isOn?: boolean;
  onPress(): void;
}

function Part({ icon, label, said = label, isOn = false, onPress }: PartProps) {
  const colours = useColours();
  return (
    <Pressable
      accessibilityRole="button"
      accessibilityLabel={said}
      accessibilityState={{ selected: isOn }}
      onPress={onPress}
      style={({ pressed }) => [styles.part, pressed && { backgroundColor: colours.sunken }]}
    >
      <Icon name={icon} size={18} colour={isOn ? 'link' : 'muted'} />
      <Words size="s" bold={isOn} colour={isOn ? 'link' : 'ink'} numberOfLines={2}>
        {label}
      </Words>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  bar: { flexDirection: 'row', borderBottomWidth: StyleSheet.hairlineWidth },
  part: {
    flex: 1,
    minHeight: tapTarget,
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'center',
    gap: space.xs,
    paddingHorizontal: space.s,
  },
});
