import { commonBasis, incomparableUnits, type PriceBasis } from '@thulubazaar/catalog/comparison';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { Category } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import type { NumberErrors } from '@thulubazaar/frontend/search/read-numbers';
import type { SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { formatPrice, parsePrice, priceInWords } from '@thulubazaar/frontend/words/format';
import { readNpr } from '@thulubazaar/nepal/money';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { Field } from '~/ui/field.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

type Prices = Partial<Pick<SearchQuery, 'minPrice' | 'maxPrice'>>;

interface Props {
  categories: Category[];
  query: SearchQuery;
  errors: NumberErrors;
  onChange(prices: Prices): void;
}

/** What prices of a search are compared by: of one kind by its own, of several by the whole. */
function comparedBy(categories: Category[], chosen: string): PriceBasis | 'several' {
  const found = findCategory(categories, chosen);
  if (!found) return 'several';
  const { category, top } = found;
  return commonBasis(category.id === top.id ? top.children.map(({ id }) => id) : [category.id]) ?? 'several';
}

const names = ['minPrice', 'maxPrice'] as const;

/** Prices as people say them: `22.5 lakh`. */
export function PriceFilter({ categories, query, errors, onChange }: Props) {
  const { lang, t } = useTexts();
  const basis = comparedBy(categories, query.category);
  const apart = basis === 'several' ? [] : incomparableUnits(query.category);
  const units = apart.map((unit) => (unit === 'total' ? t('search.whole') : priceUnitName(unit, lang)));
  const hint = [
    t('search.priceHint'),
    basis === 'total' ? '' : t(`search.compared_${basis}`),
    units.length > 0 ? t('search.notCompared', { units: units.join(', ') }) : '',
  ];
  const said = names.flatMap((name) => {
    const paisa = query[name] && !errors[name] ? parsePrice(query[name]) : null;
    return paisa ? [priceInWords(paisa, lang)] : [];
  });
  return (
    <View style={styles.all}>
      <View style={styles.pair}>
        {names.map((name) => (
          <View key={name} style={styles.half}>
            <Field
              label={t(`search.${name}`)}
              placeholder={t(
                name === 'minPrice' ? 'search.pricePlaceholderMin' : 'search.pricePlaceholderMax',
              )}
              value={query[name]}
              onChangeText={(text) => onChange({ [name]: text })}
              maxLength={40}
              autoCorrect={false}
              autoCapitalize="none"
              error={errors[name] && t(`search.${errors[name]}`)}
            />
          </View>
        ))}
      </View>
      <PriceDoubt query={query} errors={errors} onChange={onChange} />
      {(said.length > 0 ? [said.join(' – ')] : hint).filter(Boolean).map((text) => (
        <Words key={text} size="s" colour="muted">
          {text}
        </Words>
      ))}
    </View>
  );
}

/** "25.000" is 25 with a fraction to some and 25 thousand to others: either is a press away. */
export function PriceDoubt({ query, errors, onChange }: Omit<Props, 'categories'>) {
  const { lang, t } = useTexts();
  return names.map((name) => {
    const { either } = readNpr(query[name]);
    if (errors[name] !== 'doubtfulPrice' || !either) return null;
    return (
      <View key={name} style={styles.all}>
        <Words size="s">{t('search.whichPrice', { typed: query[name] })}</Words>
        <View style={styles.chips}>
          {either.map((paisa) => (
            <Chip
              key={paisa}
              label={formatPrice(paisa, lang)}
              onPress={() => onChange({ [name]: `${paisa / 100}` })}
            />
          ))}
        </View>
      </View>
    );
  });
}

const styles = StyleSheet.create({
  all: { gap: space.xs },
  pair: { flexDirection: 'row', gap: space.m },
  half: { flex: 1 },
  chips: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
