import type { AdCard } from '@thulubazaar/contract';
import type { NumberErrors } from '@thulubazaar/frontend/search/read-numbers';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Empty } from '~/ui/states.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { changedQuery } from './changed-query.ts';
import { Similar } from './list-foot.tsx';
import { Nearest, type OnwardProps, WhenThereIs, widerQuery } from './onward.tsx';
import { PriceDoubt } from './price-filter.tsx';

interface Props extends OnwardProps {
  errors: NumberErrors;
  similar: readonly AdCard[];
  none: { title: string; text: string } | undefined;
}

/** Says why there is nothing, and what to try. */
export function NothingFound({ errors, similar, none, ...onward }: Props) {
  const { t } = useTexts();
  const { query, base, active, understood, watch, onChange } = onward;
  if (Object.keys(errors).length > 0)
    return (
      <Empty icon="search-x" title={t('search.fixFilters')}>
        <PriceDoubt
          query={query}
          errors={errors}
          onChange={(prices) => onChange(changedQuery(query, prices))}
        />
      </Empty>
    );
  if (similar.length > 0)
    return (
      <View style={styles.all}>
        <Words>{t('search.noneWhole')}</Words>
        <WhenThereIs watch={watch} />
        <Similar listings={similar} />
      </View>
    );
  const isFiltered = active > Object.keys(base).length;
  if (none && !isFiltered && !query.q)
    return (
      <Empty icon="store" {...none}>
        <WhenThereIs watch={watch} />
      </Empty>
    );
  const tips = [t('search.emptyTip1'), t('search.emptyTip2'), ...(isFiltered ? [t('search.emptyTip3')] : [])];
  return (
    <Empty icon="search-x" title={t('search.emptyTitle')} text={t('search.emptyText')}>
      <View style={styles.tips}>
        {tips.map((tip) => (
          <Words key={tip} size="s">
            • {tip}
          </Words>
        ))}
      </View>
      {isFiltered || query.q ? (
        <Button
          label={t(isFiltered ? 'search.emptyAction' : 'search.emptyNewest')}
          onPress={() => onChange(widerQuery({ query, base, active }))}
        />
      ) : null}
      <WhenThereIs watch={watch} />
      <Nearest understood={understood} />
    </Empty>
  );
}

const styles = StyleSheet.create({
  all: { gap: space.m, paddingVertical: space.m },
  tips: { gap: space.xs, alignSelf: 'stretch' },
});
