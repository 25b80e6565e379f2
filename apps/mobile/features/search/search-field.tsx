import { longestSearch } from '@thulubazaar/contract/limits';
import { useEffect, useRef } from 'react';
import { StyleSheet, TextInput, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { radius, space, tapTarget, useColours } from '~/ui/theme.ts';

interface Props {
  value: string;
  onChange(text: string): void;
  /** The field has the keyboard. */
  isTyping: boolean;
  onTyping(isTyping: boolean): void;
  onSearch(words: string): void;
}

/** The field of words to search for, in whichever script they come. */
export function SearchField({ value, onChange, isTyping, onTyping, onSearch }: Props) {
  const colours = useColours();
  const { t } = useTexts();
  const { top } = useSafeAreaInsets();
  const input = useRef<TextInput>(null);
  useEffect(() => {
    if (isTyping) input.current?.focus();
    else input.current?.blur();
  }, [isTyping]);
  return (
    <View
      style={[styles.bar, { paddingTop: top + space.s, backgroundColor: colours.surface }]}
      accessibilityRole="search"
    >
      {isTyping ? (
        <IconButton icon="arrow-left" label={t('form.close')} onPress={() => onTyping(false)} />
      ) : null}
      <View style={[styles.field, { backgroundColor: colours.paper, borderColor: colours.lineStrong }]}>
        <Icon name="search" size={20} colour="muted" />
        <TextInput
          ref={input}
          accessibilityLabel={t('shell.searchLabel')}
          placeholder={t('shell.searchPlaceholder')}
          placeholderTextColor={colours.muted}
          value={value}
          onChangeText={onChange}
          onFocus={() => onTyping(true)}
          onSubmitEditing={() => onSearch(value)}
          returnKeyType="search"
          autoCorrect={false}
          maxLength={longestSearch}
          maxFontSizeMultiplier={1.6}
          style={[styles.input, { color: colours.ink }]}
        />
        {value ? (
          <IconButton
            icon="x"
            label={t('placeField.clear')}
            onPress={() => {
              onChange('');
              onTyping(true);
            }}
          />
        ) : null}
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  bar: { flexDirection: 'row', alignItems: 'center', paddingHorizontal: space.m, paddingBottom: space.s },
  field: {
    flex: 1,
    minHeight: tapTarget,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.s,
    paddingLeft: space.m,
    borderWidth: 1,
    borderRadius: radius.pill,
  },
  // In a browser a field has a frame of its own, and a width it insists on.
  input: {
    flex: 1,
    minHeight: tapTarget - 2,
    fontSize: 16,
    paddingVertical: space.s,
    minWidth: 0,
    outlineStyle: 'solid',
    outlineWidth: 0,
  },
});
