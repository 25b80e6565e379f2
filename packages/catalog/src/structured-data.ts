import { areaIn } from '@thulubazaar/nepal/units';
import { attributesOf } from './applies.ts';
import type { Attribute, AttributeValue, AttributeValues, Lang } from './attribute.ts';
import { valueText } from './describe.ts';
import { makeById, splitModel } from './makes.ts';
import { type PriceUnit, priceUnitName } from './price-units.ts';

/** What search engines read of a listing's attributes: properties of schema.org/Product. */
export function structuredData(
  categoryId: string,
  values: AttributeValues,
  lang: Lang,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const additional: object[] = [];
  for (const attribute of attributesOf(categoryId)) {
    const value = values[attribute.id];
    if (value === undefined || attribute.ofPrice) continue;
    const { schemaOrg } = attribute;
    if (attribute.kind === 'model') Object.assign(data, modelProperties(String(value), lang));
    else if (schemaOrg) data[schemaOrg.property] = termOf(attribute, schemaOrg, value, lang);
    else additional.push(propertyValue(attribute, value, lang));
  }
  return additional.length > 0 ? { ...data, additionalProperty: additional } : data;
}

function termOf(
  attribute: Attribute,
  { terms }: NonNullable<Attribute['schemaOrg']>,
  value: AttributeValue,
  lang: Lang,
): unknown {
  const term = terms?.[String(value)];
  if (term !== undefined || typeof value === 'boolean' || attribute.kind === 'date') return term ?? value;
  if (attribute.kind === 'money')
    return { '@type': 'MonetaryAmount', currency: 'NPR', value: Number(value) / 100 };
  if (attribute.kind === 'area') return quantity(areaIn(String(value), 'sqm'), 'MTK', 'm²');
  if (attribute.kind === 'number' && attribute.unit)
    return quantity(Number(value), attribute.unit.code, attribute.unit.name[lang]);
  return attribute.kind === 'number' ? value : valueText(attribute, value, lang);
}

function quantity(value: number, unitCode: string | undefined, unitText: string): object {
  return {
    '@type': 'QuantitativeValue',
    value: Number(value.toFixed(2)),
    ...(unitCode === undefined ? {} : { unitCode }),
    unitText,
  };
}

/** Who made it and what they call it, which schema.org has apart. */
function modelProperties(value: string, lang: Lang): object {
  const { make, model } = splitModel(value);
  const name = makeById(make)?.name[lang];
  return {
    ...(name === undefined ? {} : { brand: { '@type': 'Brand', name } }),
    ...(model === '' ? {} : { model }),
  };
}

function propertyValue(attribute: Attribute, value: AttributeValue, lang: Lang): object {
  const property = { '@type': 'PropertyValue', propertyID: attribute.id, name: attribute.label[lang] };
  if (attribute.kind === 'area')
    return { ...property, value: Number(areaIn(String(value), 'sqm').toFixed(2)), unitCode: 'MTK' };
  if (attribute.kind === 'money') return { ...property, value: Number(value) / 100, unitText: 'NPR' };
  const unit = attribute.kind === 'number' ? attribute.unit : undefined;
  return {
    ...property,
    value: typeof value === 'number' ? value : valueText(attribute, value, lang),
    ...(unit?.code === undefined ? {} : { unitCode: unit.code }),
    ...(unit ? { unitText: unit.name[lang] } : {}),
  };
}

/** Codes of UN/CEFACT for what a price may be for; where there is none, its name says it. */
const unitCodes: Readonly<Partial<Record<PriceUnit, string>>> = {
  month: 'MON',
  year: 'ANN',
  day: 'DAY',
  hour: 'HUR',
  kg: 'KGM',
  piece: 'C62',
  dozen: 'DZN',
  litre: 'LTR',
  sqft: 'FTK',
};

interface Amount {
  price: string;
  priceCurrency: 'NPR';
}

/** What an Offer says of its price: the whole, or what one of a unit costs, which is then no price of a whole. */
export type OfferPrice =
  | Amount
  | {
      priceSpecification: Amount & {
        '@type': 'UnitPriceSpecification';
        referenceQuantity: { '@type': 'QuantitativeValue'; value: 1; unitCode?: string; unitText?: string };
      };
    };

/** The price of an Offer: for the whole, or for one of a unit. */
export function unitPrice(paisa: number, unit: PriceUnit): OfferPrice {
  const price: Amount = { price: (paisa / 100).toFixed(2), priceCurrency: 'NPR' };
  if (unit === 'total') return price;
  const code = unitCodes[unit];
  const of = code === undefined ? { unitText: priceUnitName(unit, 'en') } : { unitCode: code };
  return {
    priceSpecification: {
      '@type': 'UnitPriceSpecification',
      ...price,
      referenceQuantity: { '@type': 'QuantitativeValue', value: 1, ...of },
    },
  };
}
