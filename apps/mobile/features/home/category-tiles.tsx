import type { Front } from '@thulubazaar/contract';
import { shownCategories } from '@thulubazaar/frontend/categories/tree';
import { useRouter } from 'expo-router';
import { Pressable, ScrollView, StyleSheet, useWindowDimensions, View } from 'react-native';
import { useCategories } from '~/data/categories.ts';
import { useTexts } from '~/i18n/texts.ts';
import type { Colour } from '~/ui/colours.ts';
import { Icon } from '~/ui/icon.tsx';
import { space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

/** The top categories in a row that scrolls sideways: what there is most of first. */
export function CategoryTiles({ counts }: { counts: Front['categories'] }) {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { categories } = useCategories();
  const countOf = new Map(counts.map(({ id, listings }) => [id, listings]));
  const weighted = shownCategories(categories).sort(
    (a, b) => (countOf.get(b.id) ?? 0) - (countOf.get(a.id) ?? 0),
  );
  return (
    <ScrollView
      horizontal
      showsHorizontalScrollIndicator={false}
      accessibilityLabel={t('home.categories')}
      contentContainerStyle={styles.tiles}
    >
      {weighted.map(({ id, icon, name }) => (
        <Tile key={id} icon={icon} label={name[lang]} onPress={() => router.push(`/c/${id}`)} />
      ))}
      {weighted.length > 0 ? (
        <Tile
          icon="layout-grid"
          colour="muted"
          label={t('shell.categories')}
          onPress={() => router.push('/categories')}
        />
      ) : null}
    </ScrollView>
  );
}

/** With letters of the usual size; with larger ones it is wider. */
const tileWidth = 84;

interface TileProps {
  icon: string;
  label: string;
  colour?: Colour;
  onPress(): void;
}

function Tile({ icon, label, colour = 'link', onPress }: TileProps) {
  const colours = useColours();
  const { fontScale } = useWindowDimensions();
  return (
    <Pressable
      accessibilityRole="link"
      accessibilityLabel={label}
      onPress={onPress}
      style={({ pressed }) => [
        { width: tileWidth * Math.min(2, fontScale) },
        styles.tile,
        pressed && styles.pressed,
      ]}
    >
      <View style={[styles.icon, { backgroundColor: colours.sunken }]}>
        <Icon name={icon} size={26} colour={colour} />
      </View>
      <Words size="xs" numberOfLines={3} style={styles.label}>
        {label}
      </Words>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  tiles: { flexDirection: 'row', gap: space.xs, paddingHorizontal: space.s },
  tile: { alignItems: 'center', gap: space.xs },
  icon: { width: 56, height: 56, borderRadius: 28, alignItems: 'center', justifyContent: 'center' },
  label: { textAlign: 'center' },
  pressed: { opacity: 0.6 },
});
