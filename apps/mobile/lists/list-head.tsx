import type { Understood } from '@thulubazaar/contract';
import { facetGroups } from '@thulubazaar/frontend/search/facet-groups';
import type { Watched } from '@thulubazaar/frontend/search/watch-key';
import { type SearchQuery, withoutSpan } from '@thulubazaar/frontend/urls/search-query';
import { formatNumber } from '@thulubazaar/nepal/digits';
import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { ChipsRow } from '~/ui/chips-row.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import type { ActiveFilter } from './active-filters.ts';
import { changedQuery } from './changed-query.ts';
import { type ResultPage, useLeftOut } from './use-results.ts';
import { WatchBell } from './watch-bell.tsx';

export interface Watch {
  watched: Watched;
  path: string;
}

interface Props {
  query: SearchQuery;
  first: ResultPage | undefined;
  filters: readonly ActiveFilter[];
  watch: Watch | null;
  above: ReactNode;
  /** There is something to choose among. */
  isFound: boolean;
  onChange(query: SearchQuery): void;
}

/** Above the cards: what was understood and chosen, how many there are, and how they are spread. */
export function ListHead({ query, first, filters, watch, above, isFound, onChange }: Props) {
  const texts = useTexts();
  const { lang, t } = texts;
  const matches = first?.matches;
  const leftOut = useLeftOut(query, matches);
  const narrower = facetGroups(first?.facets ?? null, query, texts).categories;
  return (
    <View style={styles.head}>
      {above}
      <Chosen query={query} understood={first?.understood ?? []} filters={filters} onChange={onChange} />
      {first?.corrected ? (
        <Words size="s" colour="muted">
          {t('search.corrected', { corrected: first.corrected })}
        </Words>
      ) : null}
      {leftOut === null ? null : (
        <View style={styles.line}>
          <Words size="s" colour="muted" style={styles.count}>
            {leftOut === 'some' ? t('search.leftOutSome') : t('search.leftOut', { count: leftOut })}
          </Words>
          <Chip label={t('search.leftOutAll')} onPress={() => onChange(changedQuery(query, { sort: '' }))} />
        </View>
      )}
      {isFound && (matches || watch) ? (
        <View style={styles.line}>
          <Words colour="muted" accessibilityLiveRegion="polite" style={styles.count}>
            {matches
              ? t(matches.capped ? 'search.resultsCapped' : 'search.results', { count: matches.count })
              : ''}
          </Words>
          {watch ? <WatchBell {...watch} /> : null}
        </View>
      ) : null}
      {isFound && narrower.length > 1 ? (
        <ChipsRow label={t('search.facetCategory')}>
          {narrower.map(([id, label, count, changes]) => (
            <Chip
              key={id}
              label={`${label} · ${formatNumber(count, lang)}`}
              onPress={() => onChange(changedQuery(query, changes))}
            />
          ))}
        </ChipsRow>
      ) : null}
    </View>
  );
}

interface ChosenProps extends Pick<Props, 'query' | 'filters' | 'onChange'> {
  understood: readonly Understood[];
}

/** What was read in the words, and the filters in force: each goes when it is pressed. */
function Chosen({ query, understood, filters, onChange }: ChosenProps) {
  const { lang, t } = useTexts();
  if (understood.length === 0 && filters.length === 0) return null;
  return (
    <View style={styles.chips} accessibilityLabel={t('search.active')}>
      {understood.map(({ kind, label, start, end }) => (
        <Chip
          key={`${kind} ${start}`}
          on
          removable
          {...(kind === 'place' ? { icon: 'map-pin' } : {})}
          label={label[lang]}
          hint={t('search.without', { name: label[lang] })}
          // Words are taken out, and nothing else.
          onPress={() => onChange(changedQuery(query, { q: withoutSpan(query.q, start, end) }))}
        />
      ))}
      {filters.map(({ name, label, without }) => (
        <Chip
          key={name}
          on
          removable
          label={label}
          hint={t('search.remove', { name: label })}
          onPress={() => onChange(changedQuery(query, without))}
        />
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  head: { gap: space.s, paddingVertical: space.m },
  chips: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
  line: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', gap: space.s },
  count: { flex: 1, minWidth: 120 },
});
