import type { ChosenPlace } from '@thulubazaar/frontend/drafts/chosen-place';
import { useId, useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { PlaceSheet } from './place-sheet.tsx';
import { radius, space, tapTarget, useColours } from './theme.ts';
import { Words } from './words.tsx';

interface Props {
  label: string;
  value: ChosenPlace | null;
  onChoose(place: ChosenPlace | null): void;
  hint?: string | undefined;
  error?: string | undefined;
  /** It can be emptied again. */
  clearable?: boolean;
}

/** The field for a place: pressed, a sheet comes up in which it is looked for by name, in three scripts, or by where the phone is. */
export function PlacePicker({ label, value, onChoose, hint, error, clearable = false }: Props) {
  const colours = useColours();
  const { lang, t } = useTexts();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const shown = value?.label[lang];
  return (
    <View style={styles.field}>
      <Words bold size="s" nativeID={`${id}-label`}>
        {label}
      </Words>
      <View style={styles.row}>
        <Pressable
          accessibilityRole="button"
          accessibilityLabel={`${label}: ${shown ?? t('front.choosePlace')}`}
          accessibilityHint={error ?? hint ?? ''}
          onPress={() => setOpen(true)}
          style={({ pressed }) => [
            styles.input,
            {
              backgroundColor: colours.surface,
              borderColor: error ? colours.alert : colours.lineStrong,
            },
            pressed && styles.pressed,
          ]}
        >
          <Icon name="map-pin" size={20} colour="muted" />
          <Words colour={shown ? 'ink' : 'muted'} style={styles.words}>
            {shown ?? t('placeField.placeholder')}
          </Words>
        </Pressable>
        {clearable && value ? (
          <IconButton icon="x" label={t('placeField.clear')} onPress={() => onChoose(null)} />
        ) : null}
      </View>
      {error ? (
        <Words size="s" colour="alert" accessibilityLiveRegion="polite">
          {error}
        </Words>
      ) : hint ? (
        <Words size="s" colour="muted">
          {hint}
        </Words>
      ) : null}
      <PlaceSheet
        title={label}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onChoose={(place) => {
          setOpen(false);
          onChoose(place);
        }}
      />
    </View>
  );
}

const styles = StyleSheet.create({
  field: { gap: space.xs },
  row: { flexDirection: 'row', alignItems: 'center' },
  input: {
    flex: 1,
    minHeight: tapTarget,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.s,
    borderWidth: 1,
    borderRadius: radius.s,
    paddingHorizontal: space.m,
    paddingVertical: space.s,
  },
  words: { flex: 1 },
  pressed: { opacity: 0.7 },
});
