import { formatNumber, toDevanagariDigits, toLatinDigits } from '@thulubazaar/nepal/digits';
import { attributesOf } from './applies.ts';
import type {
  Attribute,
  AttributeValue,
  AttributeValues,
  Lang,
  NumberAttribute,
  Phrase,
} from './attribute.ts';

/** An attribute of a listing as people read it. */
export interface Described {
  id: string;
  label: string;
  value: string;
}

export const yes = { en: 'Yes', ne: 'छ' };
const no = { en: 'No', ne: 'छैन' };

/** What a listing says of itself, in the order it is shown; qualifiers of the price are not among it. */
export function describeAttributes(categoryId: string, values: AttributeValues, lang: Lang): Described[] {
  return said(categoryId, values)
    .filter(([attribute]) => !attribute.ofPrice)
    .map(([attribute, value]) => ({
      id: attribute.id,
      label: attribute.label[lang],
      value: valueText(attribute, value, lang),
    }));
}

/** What qualifies the price: `Negotiable`. */
export function describePrice(categoryId: string, values: AttributeValues, lang: Lang): string[] {
  return said(categoryId, values)
    .filter(([attribute, value]) => attribute.ofPrice && value !== false)
    .map(([attribute, value]) => phraseText(attribute, value, lang));
}

/** What cards show, each without its label: `2 bedrooms`. */
export function describeCard(categoryId: string, values: AttributeValues, lang: Lang): string[] {
  return said(categoryId, values)
    .filter(([attribute, value]) => attribute.card && value !== false)
    .map(([attribute, value]) => phraseText(attribute, value, lang));
}

/** The values that cards show. */
export function cardAttributes(categoryId: string, values: AttributeValues): AttributeValues {
  return Object.fromEntries(
    said(categoryId, values)
      .filter(([attribute]) => attribute.card || attribute.ofPrice)
      .map(([{ id }, value]) => [id, value]),
  );
}

/** Texts in both languages that a listing is to be found by. */
export function searchTexts(categoryId: string, values: AttributeValues): string[] {
  return said(categoryId, values)
    .filter(([{ search }, value]) => search && value !== false)
    .flatMap(([attribute, value]) => [
      ...(['en', 'ne'] as const).map((lang) => phraseText(attribute, value, lang)),
      ...chosen(attribute, value).flatMap(({ also = [] }) => also),
    ]);
}

function said(categoryId: string, values: AttributeValues): [Attribute, AttributeValue][] {
  return attributesOf(categoryId).flatMap((attribute): [Attribute, AttributeValue][] => {
    const value = values[attribute.id];
    return value === undefined || value === null || isForgotten(attribute, value) ? [] : [[attribute, value]];
  });
}

// A choice that the catalogue has dropped since.
function isForgotten(attribute: Attribute, value: AttributeValue): boolean {
  const isChoice = attribute.kind === 'choice' || attribute.kind === 'choices';
  return isChoice && chosen(attribute, value).length === 0;
}

function chosen(attribute: Attribute, value: AttributeValue) {
  if (attribute.kind !== 'choice' && attribute.kind !== 'choices') return [];
  const ids = [value].flat();
  return attribute.options.filter(({ id }) => ids.includes(id));
}

/** A value beside its label: `45,000 km`, `नयाँ`. */
export function valueText(attribute: Attribute, value: AttributeValue, lang: Lang): string {
  switch (attribute.kind) {
    case 'flag':
      return (value === true ? yes : no)[lang];
    case 'choice':
    case 'choices':
      return chosen(attribute, value)
        .map(({ label }) => label[lang])
        .join(', ');
    case 'number':
      return numberText(attribute, Number(value), lang);
  }
}

function numberText({ unit, year }: NumberAttribute, value: number, lang: Lang): string {
  const inDigits = lang === 'ne' ? toDevanagariDigits(String(value)) : String(value);
  const text = year ? inDigits : formatNumber(value, lang);
  return unit ? `${text} ${unit.name[lang]}` : text;
}

/** A value that stands alone: `2 bedrooms`, `Negotiable`. */
function phraseText(attribute: Attribute, value: AttributeValue, lang: Lang): string {
  const text = valueText(attribute, value, lang);
  if (attribute.phrase) return fill(attribute.phrase, value, text, lang);
  return attribute.kind === 'flag' ? attribute.label[lang] : text;
}

function fill(phrase: Phrase, value: AttributeValue, text: string, lang: Lang): string {
  const pattern = lang === 'ne' ? phrase.ne : phrase.en[value === 1 ? 'one' : 'other'];
  return pattern.replace('{value}', text);
}

/** The bounds of a number as people read them. */
export function boundsText(attribute: NumberAttribute, lang: Lang): { min: string; max: string } {
  const bare: NumberAttribute = { ...attribute, unit: undefined };
  return { min: numberText(bare, attribute.min, lang), max: numberText(bare, attribute.max, lang) };
}

/**
 * A number as someone types it, in either script, with or without separators and its unit: `45,000 km`, `४५०००`.
 * @returns null for anything else
 */
export function readNumber({ unit }: NumberAttribute, text: string): number | null {
  const latin = toLatinDigits(text).trim().toLowerCase();
  const units = unit ? [unit.name.en.toLowerCase(), unit.name.ne] : [];
  const bare = units.reduce(
    (rest, name) => (rest.endsWith(name) ? rest.slice(0, -name.length) : rest),
    latin,
  );
  const digits = bare.replace(/(?<=\d),(?=\d)/g, '').trim();
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(digits) ? Number(digits) : null;
}
