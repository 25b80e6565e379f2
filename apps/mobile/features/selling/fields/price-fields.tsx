import { useQuery } from '@tanstack/react-query';
import { attributesOf } from '@thulubazaar/catalog/applies';
import { rulesOf } from '@thulubazaar/catalog/category-rules';
import { basisOf, comparablePrice } from '@thulubazaar/catalog/comparison';
import { type PriceUnit, priceUnitName } from '@thulubazaar/catalog/price-units';
import { sentAttributes } from '@thulubazaar/catalog/typed';
import { fittingAttributes } from '@thulubazaar/catalog/validate';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { type Errors, mayGoWithoutPrice } from '@thulubazaar/frontend/drafts/steps';
import { typedPrice } from '@thulubazaar/frontend/drafts/typed-price';
import { amountInWords } from '@thulubazaar/nepal/amount-in-words';
import { formatNpr, formatNprShort, parseNpr, readNpr } from '@thulubazaar/nepal/money';
import { isPlaceholderPrice } from '@thulubazaar/nepal/placeholder-price';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { useSettled } from '~/device/use-settled.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Field } from '~/ui/field.tsx';
import { Note } from '~/ui/note.tsx';
import { SwitchRow } from '~/ui/row.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { ChoiceField } from './choice-field.tsx';
import { PriceDoubt } from './doubt.tsx';

interface Props {
  values: DraftValues;
  /** A price as it may be written. */
  example: string | undefined;
  errors: Errors;
  onChange(change: Partial<DraftValues>): void;
}

/** The price as one says it, echoed in figures and words; what it is for, whether it can be talked about. */
export function PriceFields({ values, example, errors, onChange }: Props) {
  const { lang, t } = useTexts();
  const offered = rulesOf(values.categoryId ?? '').priceUnits;
  // One that the category knew before stays until another one is chosen.
  const units = offered.includes(values.priceUnit) ? offered : [values.priceUnit, ...offered];
  const mayAsk = mayGoWithoutPrice(values.categoryId);
  const asks = mayAsk && values.askPrice;
  const paisa = parseNpr(values.price);
  const isOdd = !asks && paisa !== null && isPlaceholderPrice(paisa, values.priceUnit);
  const unitName = (unit: PriceUnit) =>
    unit === 'total' ? t('post.unitTotal') : t('post.unitPer', { unit: priceUnitName(unit, lang) });
  return (
    <View style={styles.fields}>
      {asks ? null : (
        <View>
          <Field
            label={t('post.price')}
            error={errors.price}
            value={values.price}
            maxLength={60}
            autoCorrect={false}
            placeholder={example ?? t('post.pricePlaceholder')}
            onChangeText={(price) => onChange({ ...typedPrice(price, offered), confirmPrice: false })}
          />
          <PriceEcho values={values} onChoose={(price) => onChange({ price })} />
        </View>
      )}
      {units.length > 1 && !asks ? (
        <ChoiceField
          label={t('post.priceUnit')}
          options={units.map((unit) => ({ id: unit, label: unitName(unit) }))}
          chosen={[values.priceUnit]}
          required
          error={errors.priceUnit}
          onChange={(unit) => onChange({ priceUnit: unit as PriceUnit })}
        />
      ) : null}
      {asks ? null : <PriceHint values={values} />}
      {isOdd ? (
        <Note alert text={t(mayAsk ? 'post.oddPriceAsk' : 'post.oddPrice')}>
          <SwitchRow
            label={t('post.confirmPrice')}
            on={values.confirmPrice}
            onChange={(confirmPrice) => onChange({ confirmPrice })}
          />
        </Note>
      ) : null}
      {mayAsk ? (
        <SwitchRow
          label={t('post.askPrice')}
          on={values.askPrice}
          onChange={(askPrice) => onChange({ askPrice })}
        />
      ) : null}
      {asks ? null : (
        <AttributeFields
          categoryId={values.categoryId}
          typed={values.attributes}
          errors={errors}
          ofPrice
          onChange={(attributes) => onChange({ attributes })}
        />
      )}
    </View>
  );
}

/** What was typed, as it will be understood. */
function PriceEcho({ values, onChoose }: { values: DraftValues; onChoose(price: string): void }) {
  const { lang, t } = useTexts();
  const { price } = values;
  const paisa = parseNpr(price);
  if (paisa === null) {
    if (readNpr(price).either) return <PriceDoubt typed={price} onChoose={onChoose} />;
    return (
      <Words size="s" colour="muted" style={styles.echo}>
        {t(price.trim() === '' ? 'post.priceHint' : 'post.badPrice')}
      </Words>
    );
  }
  const compared = comparedPrice(values, paisa);
  const basis = basisOf(values.categoryId ?? '');
  return (
    <View style={styles.echo} accessibilityLiveRegion="polite">
      <Words bold size="l" colour="link">
        {formatNpr(paisa, lang)}
      </Words>
      <Words size="s" colour="muted">
        {amountInWords(paisa, lang)}
      </Words>
      {compared === null ? null : (
        <Words size="s" colour="muted">
          {basis === 'total'
            ? t('post.wholePrice', { price: formatNpr(compared, lang) })
            : t('post.comparedPrice', { price: formatNpr(compared, lang), unit: priceUnitName(basis, lang) })}
        </Words>
      )}
    </View>
  );
}

/** What lists compare it by, where it takes what else is said to know: an area, a weight. */
function comparedPrice({ categoryId, priceUnit, attributes }: DraftValues, price: number): number | null {
  if (categoryId === null) return null;
  const priced = { categoryId, price, priceUnit };
  if (comparablePrice({ ...priced, attributes: {} }) !== null) return null;
  const said = fittingAttributes(categoryId, sentAttributes(categoryId, attributes));
  return comparablePrice({ ...priced, attributes: said });
}

const compared = ['model', 'year', 'storage', 'bedrooms', 'area'] as const;

/** What is compared, as far as it has been said. */
function askedFor({ categoryId, priceUnit, place, attributes }: DraftValues) {
  if (categoryId === null) return null;
  const sent = sentAttributes(categoryId, attributes);
  const known = attributesOf(categoryId).map(({ id }) => id);
  const said = compared.flatMap((id) =>
    known.includes(id) && sent[id] !== undefined && sent[id] !== null
      ? [[`attr.${id}`, String(sent[id])]]
      : [],
  );
  return { category: categoryId, priceUnit, place: place?.id, ...Object.fromEntries(said) };
}

/** What comparable listings ask, under the price; nothing where too few are. */
function PriceHint({ values }: { values: DraftValues }) {
  const { lang, t } = useTexts();
  const asked = useSettled(JSON.stringify(askedFor(values)));
  const { data } = useQuery({
    queryKey: ['price-guide', asked],
    queryFn: ({ signal }) => api('GET /api/price-guide', { query: JSON.parse(asked), signal }),
    enabled: asked !== 'null',
    staleTime: 600_000,
  });
  const guide = data?.guide;
  if (!guide) return null;
  return (
    <Words size="s">
      {t('guide.hint', {
        count: guide.n,
        low: formatNprShort(guide.low, lang),
        high: formatNprShort(guide.high, lang),
      })}
    </Words>
  );
}

const styles = StyleSheet.create({
  fields: { gap: space.l },
  echo: { marginTop: space.xs, gap: 2 },
});
