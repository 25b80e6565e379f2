import type { Understood } from '@thulubazaar/contract';
import type { SearchLink } from '@thulubazaar/frontend/urls/links';
import { readSearchQuery, type SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import type { Watch } from './list-head.tsx';
import { WatchBell } from './watch-bell.tsx';

export interface OnwardProps {
  query: SearchQuery;
  base: Partial<SearchLink>;
  understood: readonly Understood[];
  /** How many filters are in force. */
  active: number;
  watch: Watch | null;
  onChange(query: SearchQuery): void;
}

/** The search without its filters, or where there are none, everything that the screen is of. */
export function widerQuery({
  query,
  base,
  active,
}: Pick<OnwardProps, 'query' | 'base' | 'active'>): SearchQuery {
  const { q } = query;
  const isFiltered = active > Object.keys(base).length;
  return readSearchQuery({ ...(isFiltered && q ? { q } : {}), ...(base as Record<string, string>) });
}

/** Where to look on: all of the category and of the place that were read in the words. */
export function Nearest({ understood }: Pick<OnwardProps, 'understood'>) {
  const { lang, t } = useTexts();
  const router = useRouter();
  const known = understood.filter(({ kind, id }) => id && (kind === 'category' || kind === 'place'));
  if (known.length === 0) return null;
  return (
    <View style={styles.chips}>
      {known.map(({ kind, id, label }) => (
        <Chip
          key={`${kind} ${id}`}
          label={t('search.emptyIn', { name: label[lang] })}
          onPress={() => router.push(`/${kind === 'category' ? 'c' : 'in'}/${id}`)}
        />
      ))}
    </View>
  );
}

/** What is not there may come: offers to tell of it. */
export function WhenThereIs({ watch }: Pick<OnwardProps, 'watch'>) {
  const { t } = useTexts();
  if (!watch || !('search' in watch.watched)) return null;
  return (
    <View style={styles.when}>
      <Words colour="muted" style={styles.centred}>
        {t('savedSearches.whenThereIs')}
      </Words>
      <WatchBell {...watch} />
    </View>
  );
}

const styles = StyleSheet.create({
  chips: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'center', gap: space.s },
  when: { alignItems: 'center', gap: space.s },
  centred: { textAlign: 'center' },
});
