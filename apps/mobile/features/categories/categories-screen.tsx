import type { Category } from '@thulubazaar/contract';
import { shownCategories } from '@thulubazaar/frontend/categories/tree';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { Pressable, StyleSheet, View } from 'react-native';
import { useCategories } from '~/data/categories.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from '~/ui/icon.tsx';
import { Row } from '~/ui/row.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Failed, Loading } from '~/ui/states.tsx';
import { space, tapTarget, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

/** All categories: each opens to those in it. */
export function CategoriesScreen() {
  const { t } = useTexts();
  const { categories, query } = useCategories();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Screen title={t('categories.title')} onRefresh={query.refetch} isRefreshing={query.isRefetching}>
      {query.data ? (
        shownCategories(categories).map((category) => (
          <Top
            key={category.id}
            category={category}
            isOpen={open === category.id}
            onPress={() => setOpen(open === category.id ? null : category.id)}
          />
        ))
      ) : query.error ? (
        <Failed error={query.error} onRetry={query.refetch} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}

interface TopProps {
  category: Category;
  isOpen: boolean;
  onPress(): void;
}

function Top({ category: { id, icon, name, children }, isOpen, onPress }: TopProps) {
  const colours = useColours();
  const { lang, t } = useTexts();
  const router = useRouter();
  return (
    <View style={[styles.top, { borderColor: colours.line }]}>
      <Pressable
        accessibilityRole="button"
        accessibilityLabel={name[lang]}
        accessibilityState={{ expanded: isOpen }}
        onPress={onPress}
        style={({ pressed }) => [styles.row, pressed && { backgroundColor: colours.sunken }]}
      >
        <View style={[styles.icon, { backgroundColor: colours.sunken }]}>
          <Icon name={icon} colour="link" />
        </View>
        <Words bold style={styles.name}>
          {name[lang]}
        </Words>
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={20} colour="muted" />
      </Pressable>
      {isOpen ? (
        <View style={styles.children}>
          <Row label={t('search.allOf', { name: name[lang] })} onPress={() => router.push(`/c/${id}`)} />
          {children.map((child) => (
            <Row
              key={child.id}
              icon={child.icon}
              label={child.name[lang]}
              onPress={() => router.push(`/c/${child.id}`)}
            />
          ))}
        </View>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  top: { borderBottomWidth: StyleSheet.hairlineWidth },
  row: {
    minHeight: tapTarget + 16,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.m,
    paddingHorizontal: space.l,
    paddingVertical: space.s,
  },
  icon: { width: 44, height: 44, borderRadius: 22, alignItems: 'center', justifyContent: 'center' },
  name: { flex: 1 },
  children: { paddingLeft: space.xl, paddingBottom: space.s },
});
