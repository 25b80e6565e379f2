import { StyleSheet, View } from 'react-native';
import { CardGrid } from '~/cards/card-grid.tsx';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Chip } from '~/ui/chip.tsx';
import { space } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';
import { Nearest, type OnwardProps, WhenThereIs, widerQuery } from './onward.tsx';
import type { Results } from './use-results.ts';

/** Below the cards: the next page that did not come, or the end of the list and where to look on. */
export function ListFoot({ results, ...onward }: OnwardProps & { results: Results }) {
  const { t } = useTexts();
  const { first, error, hasMore } = results;
  if (error)
    return (
      <View style={styles.foot}>
        <Words colour="muted" style={styles.centred}>
          {problemText(error, t)}
        </Words>
        <Button kind="secondary" icon="rotate-cw" label={t('form.retry')} onPress={results.retry} />
      </View>
    );
  if (hasMore) return null;
  const { query, active, base, understood, watch, onChange } = onward;
  const isNarrow = query.q !== '' || active > Object.keys(base).length;
  return (
    <View style={styles.foot}>
      {first && first.similar.length > 0 ? <Similar listings={first.similar} /> : null}
      <Words colour="muted" style={styles.centred}>
        {t('lists.ended')}
      </Words>
      {isNarrow ? (
        <Chip
          label={t(query.q && active > 0 ? 'search.clear' : 'search.titleAll')}
          onPress={() => onChange(widerQuery({ query, base, active }))}
        />
      ) : null}
      <Nearest understood={understood} />
      <WhenThereIs watch={watch} />
    </View>
  );
}

/** Listings that answer to most of what was asked, apart from those that answer to all of it. */
export function Similar({ listings }: { listings: Parameters<typeof CardGrid>[0]['listings'] }) {
  const { t } = useTexts();
  return (
    <View style={styles.similar}>
      <Heading size="l">{t('search.similar')}</Heading>
      <Words colour="muted">{t('search.similarText')}</Words>
      <View style={styles.edge}>
        <CardGrid listings={listings} />
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  foot: { alignItems: 'center', gap: space.m, paddingVertical: space.l },
  similar: { alignSelf: 'stretch', gap: space.s, paddingBottom: space.l },
  edge: { marginHorizontal: -space.m },
  centred: { textAlign: 'center' },
});
