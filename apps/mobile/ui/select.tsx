import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { Sheet } from './sheet.tsx';
import { radius, space, tapTarget, useColours } from './theme.ts';
import { Words } from './words.tsx';

export interface Choice {
  id: string;
  label: string;
}

interface Props {
  label: string;
  /** The first may stand for none of the others. */
  choices: readonly Choice[];
  chosen: string;
  onChoose(id: string): void;
  /** Said where what is chosen is not among the choices. */
  shown?: string;
  error?: string | undefined;
}

/** From so many choices on one looks for theirs by its letters. */
const manyChoices = 12;

/** One of several: a field that brings up the choices. */
export function Select({ label, choices, chosen, onChoose, shown, error }: Props) {
  const colours = useColours();
  const [isOpen, setOpen] = useState(false);
  const now = choices.find(({ id }) => id === chosen)?.label ?? shown ?? '';
  return (
    <View style={styles.field}>
      <Words bold size="s">
        {label}
      </Words>
      <Pressable
        accessibilityRole="button"
        accessibilityLabel={`${label}: ${now}`}
        accessibilityHint={error ?? ''}
        onPress={() => setOpen(true)}
        style={({ pressed }) => [
          styles.input,
          { backgroundColor: colours.surface, borderColor: error ? colours.alert : colours.lineStrong },
          pressed && styles.pressed,
        ]}
      >
        <Words style={styles.words}>{now}</Words>
        <Icon name="chevron-down" size={20} colour="muted" />
      </Pressable>
      {error ? (
        <Words size="s" colour="alert" accessibilityLiveRegion="polite">
          {error}
        </Words>
      ) : null}
      <Sheet title={label} isOpen={isOpen} onClose={() => setOpen(false)}>
        {isOpen ? (
          <Choices
            choices={choices}
            chosen={chosen}
            onChoose={(id) => {
              setOpen(false);
              onChoose(id);
            }}
          />
        ) : null}
      </Sheet>
    </View>
  );
}

function Choices({ choices, chosen, onChoose }: Pick<Props, 'choices' | 'chosen' | 'onChoose'>) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const fitting = choices.filter(({ label }) => label.toLowerCase().includes(wanted));
  return (
    <View accessibilityRole="radiogroup">
      {choices.length > manyChoices ? (
        <Field label={t('shell.search')} value={typed} onChangeText={setTyped} autoCorrect={false} />
      ) : null}
      {fitting.map((choice) => (
        <ChoiceRow
          key={choice.id}
          choice={choice}
          isChosen={choice.id === chosen}
          onPress={() => onChoose(choice.id)}
        />
      ))}
      {fitting.length === 0 ? (
        <Words colour="muted" style={styles.none}>
          {t('search.emptyTitle')}
        </Words>
      ) : null}
    </View>
  );
}

interface ChoiceRowProps {
  choice: Choice;
  isChosen: boolean;
  onPress(): void;
}

/** A line among others of which one is chosen. */
export function ChoiceRow({ choice: { label }, isChosen, onPress }: ChoiceRowProps) {
  const colours = useColours();
  return (
    <Pressable
      accessibilityRole="radio"
      accessibilityLabel={label}
      accessibilityState={{ checked: isChosen }}
      onPress={onPress}
      style={({ pressed }) => [
        styles.choice,
        { borderColor: colours.line },
        pressed && { backgroundColor: colours.sunken },
      ]}
    >
      <Words bold={isChosen} style={styles.words}>
        {label}
      </Words>
      {isChosen ? <Icon name="check" colour="brand" /> : null}
    </Pressable>
  );
}

const styles = StyleSheet.create({
  field: { gap: space.xs },
  input: {
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
  choice: {
    minHeight: tapTarget,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.s,
    paddingVertical: space.s,
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  none: { paddingVertical: space.l, textAlign: 'center' },
});
