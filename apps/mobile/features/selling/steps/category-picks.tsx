import type { Category } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from '~/ui/icon.tsx';
import { radius, space, tapTarget, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

interface PickProps {
  icon: string | null;
  label: string;
  /** A second line: what it stands under. */
  under?: string;
  isChosen?: boolean;
  onPress(): void;
}

/** One category to choose, in a row of its own. */
export function Pick({ icon, label, under, isChosen = false, onPress }: PickProps) {
  const colours = useColours();
  return (
    <Pressable
      accessibilityRole="button"
      accessibilityLabel={under ? `${label}, ${under}` : label}
      accessibilityState={{ selected: isChosen }}
      onPress={onPress}
      style={({ pressed }) => [
        styles.pick,
        { backgroundColor: colours.surface, borderColor: isChosen ? colours.brand : colours.line },
        pressed && { backgroundColor: colours.sunken },
      ]}
    >
      {icon ? <Icon name={icon} colour="brand" /> : null}
      <View style={styles.words}>
        <Words bold={isChosen}>{label}</Words>
        {under ? (
          <Words size="s" colour="muted">
            {under}
          </Words>
        ) : null}
      </View>
      <Icon name={isChosen ? 'check' : 'chevron-right'} size={20} colour={isChosen ? 'link' : 'muted'} />
    </Pressable>
  );
}

interface Props {
  ids: readonly string[];
  categories: Category[];
  onChoose(id: string): void;
}

/** Categories to choose with one tap, each with the one it stands under. */
export function CategoryPicks({ ids, categories, onChoose }: Props) {
  const { lang } = useTexts();
  const found = ids.flatMap((id) => findCategory(categories, id) ?? []);
  return (
    <View style={styles.picks}>
      {found.map(({ top, category }) => (
        <Pick
          key={category.id}
          icon={category.icon ?? top.icon}
          label={category.name[lang]}
          under={top.name[lang]}
          onPress={() => onChoose(category.id)}
        />
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  picks: { gap: space.s },
  pick: {
    minHeight: tapTarget + 4,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.m,
    paddingHorizontal: space.m,
    paddingVertical: space.s,
    borderWidth: 1,
    borderRadius: radius.m,
  },
  words: { flex: 1 },
});
