import { formatBothDays, formatDay } from '@thulubazaar/nepal/calendar';
import { formatNumber, toDevanagariDigits, toLatinDigits } from '@thulubazaar/nepal/digits';
import { formatNpr, parseNpr } from '@thulubazaar/nepal/money';
import { readDate } from '@thulubazaar/nepal/read-date';
import { areaSystem, convertArea, formatArea, isWhole, parseArea } from '@thulubazaar/nepal/units';
import { attributesOf, isIn } from './applies.ts';
import type {
  Attribute,
  AttributeValue,
  AttributeValues,
  Lang,
  NumberAttribute,
  Phrase,
  RangedAttribute,
} from './attribute.ts';
import { modelText } from './makes.ts';

/** An attribute of a listing as people read it. */
export interface Described {
  id: string;
  label: string;
  value: string;
}

export const yes = { en: 'Yes', ne: 'छ' };
export const no = { en: 'No', ne: 'छैन' };

/** What a listing says of itself, in the order it is shown; qualifiers of the price are not among it. */
export function describeAttributes(categoryId: string, values: AttributeValues, lang: Lang): Described[] {
  return said(categoryId, values)
    .filter(([attribute]) => !attribute.ofPrice)
    .map(([attribute, value]) => ({
      id: attribute.id,
      label: attribute.label[lang],
      value: factText(attribute, value, lang),
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
    .filter(([attribute]) => isOnCards(attribute, categoryId))
    .flatMap(telling)
    .map(([attribute, value]) => phraseText(attribute, value, lang));
}

/** The values that cards show. */
export function cardAttributes(categoryId: string, values: AttributeValues): AttributeValues {
  return Object.fromEntries(
    said(categoryId, values)
      .filter(([attribute]) => isOnCards(attribute, categoryId) || attribute.ofPrice)
      .map(([{ id }, value]) => [id, value]),
  );
}

/** True where cards of this category show it. */
export function isOnCards({ card }: Attribute, categoryId: string): boolean {
  return card === true || (Array.isArray(card) && isIn(categoryId, card));
}

/** Texts in both languages that a listing is to be found by. */
export function searchTexts(categoryId: string, values: AttributeValues): string[] {
  return said(categoryId, values)
    .filter(([{ search }]) => search)
    .flatMap(telling)
    .flatMap(([attribute, value]) => [
      ...(['en', 'ne'] as const).flatMap((lang) => [
        phraseText(attribute, value, lang),
        ...(attribute.kind === 'area' ? sameAreas(String(value), lang) : []),
      ]),
      ...chosen(attribute, value).flatMap(({ also = [] }) => also),
    ]);
}

/** The same area in other measures, where it is so many of them and no more: 1,369 sq ft are 4 aana. */
function sameAreas(area: string, lang: Lang): string[] {
  const others = (['hill', 'tarai', 'sqft'] as const).filter((system) => system !== areaSystem(area));
  return others
    .filter((system) => isWhole(area, system))
    .map((system) => formatArea(convertArea(area, system), lang));
}

/** Without what says only that something is not there. */
function telling([attribute, value]: [Attribute, AttributeValue]): [Attribute, AttributeValue][] {
  if (attribute.kind !== 'choice' && attribute.kind !== 'choices')
    return value === false ? [] : [[attribute, value]];
  const loud = chosen(attribute, value).filter(({ silent }) => !silent);
  return loud.length === 0 ? [] : [[attribute, loud.map(({ id }) => id)]];
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
      return ((value === true ? attribute.says?.yes : attribute.says?.no) ?? (value === true ? yes : no))[
        lang
      ];
    case 'choice':
    case 'choices':
      return chosen(attribute, value)
        .map(({ label }) => label[lang])
        .join(', ');
    case 'number':
      return numberText(attribute, Number(value), lang);
    case 'money':
      return formatNpr(Number(value), lang);
    case 'area':
      return formatArea(String(value), lang);
    case 'date':
      return formatDay(String(value), lang);
    case 'text':
      return String(value);
    case 'model':
      return modelText(String(value), lang);
  }
}

/** As `valueText`, where there is room: a day in both calendars, an area in the measure of those who do not know its own. */
function factText(attribute: Attribute, value: AttributeValue, lang: Lang): string {
  if (attribute.kind === 'date') return formatBothDays(String(value), lang);
  const text = valueText(attribute, value, lang);
  if (attribute.kind !== 'area') return text;
  const area = String(value);
  const system = areaSystem(area);
  const other = system === 'hill' || system === 'tarai' ? 'sqft' : 'hill';
  // Rooms are not measured in aana.
  if (other === 'hill' && !attribute.units.includes('aana')) return text;
  return `${text} (${formatArea(convertArea(area, other), lang)})`;
}

function numberText({ unit, year }: NumberAttribute, value: number, lang: Lang): string {
  const inDigits = lang === 'ne' ? toDevanagariDigits(String(value)) : String(value);
  const text = year ? inDigits : formatNumber(value, lang);
  if (!unit) return text;
  return `${text} ${lang === 'en' && value === 1 ? (unit.one ?? unit.name.en) : unit.name[lang]}`;
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

/** The bounds of what can be compared as people read them. */
export function boundsText(attribute: RangedAttribute, lang: Lang): { min: string; max: string } {
  const bare: RangedAttribute = attribute.kind === 'number' ? { ...attribute, unit: undefined } : attribute;
  return { min: valueText(bare, attribute.min, lang), max: valueText(bare, attribute.max, lang) };
}

/**
 * What can be compared, as someone types it, in either script: `45,000 km`, `४५०००`, `15 hajar`, `4 aana`.
 * @returns null for anything else
 */
export function readRanged(attribute: RangedAttribute, text: string): number | string | null {
  if (attribute.kind === 'money') return parseNpr(text);
  if (attribute.kind === 'date') return readDate(text);
  return attribute.kind === 'area' ? parseArea(text) : readNumber(attribute, text);
}

function readNumber({ unit }: NumberAttribute, text: string): number | null {
  const latin = toLatinDigits(text).trim().toLowerCase();
  const units = unit ? [unit.name.en.toLowerCase(), ...(unit.one ? [unit.one] : []), unit.name.ne] : [];
  const bare = units.reduce(
    (rest, name) => (rest.endsWith(name) ? rest.slice(0, -name.length) : rest),
    latin,
  );
  const digits = bare.replace(/(?<=\d),(?=\d)/g, '').trim();
  return /^\d{1,12}(?:\.\d{1,6})?$/.test(digits) ? Number(digits) : null;
}
