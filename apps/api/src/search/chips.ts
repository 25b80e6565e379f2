import { attributes } from '@thulubazaar/catalog/attributes';
import type { Understood } from '@thulubazaar/contract';
import { type Language, toDevanagariDigits } from '@thulubazaar/nepal/digits';
import { formatNpr } from '@thulubazaar/nepal/money';
import type { QuantityPart, Span } from './find-category.ts';
import { isSure } from './match.ts';
import type { Understanding } from './understanding.ts';

type Bilingual = Understood['label'];

function both(write: (language: Language) => string): Bilingual {
  return { en: write('en'), ne: write('ne') };
}

/** A range of prices, in words. */
export function priceLabel({ min, max }: { min: number | null; max: number | null }): Bilingual {
  const amount = (paisa: number, language: Language) => formatNpr(paisa, language);
  if (min !== null && max !== null)
    return both((language) => `${amount(min, language)} – ${amount(max, language)}`);
  if (max !== null) return { en: `up to ${amount(max, 'en')}`, ne: `${amount(max, 'ne')} सम्म` };
  return { en: `from ${amount(min ?? 0, 'en')}`, ne: `${amount(min ?? 0, 'ne')} देखि` };
}

/** Names of what is counted: English one and many, Nepali. */
const units: Readonly<Record<QuantityPart['unit'], readonly [one: string, many: string, ne: string]>> = {
  room: ['room', 'rooms', 'कोठा'],
  bedroom: ['bedroom', 'bedrooms', 'सुत्ने कोठा'],
  bathroom: ['bathroom', 'bathrooms', 'बाथरुम'],
  bhk: ['BHK', 'BHK', 'बिएचके'],
  storey: ['storey', 'storeys', 'तले'],
  seat: ['seat', 'seats', 'सिट'],
  aana: ['aana', 'aana', 'आना'],
  ropani: ['ropani', 'ropani', 'रोपनी'],
  kattha: ['kattha', 'kattha', 'कट्ठा'],
  dhur: ['dhur', 'dhur', 'धुर'],
  bigha: ['bigha', 'bigha', 'बिघा'],
  sqft: ['sq ft', 'sq ft', 'वर्गफिट'],
  gb: ['GB', 'GB', 'जीबी'],
  kg: ['kg', 'kg', 'केजी'],
  litre: ['litre', 'litres', 'लिटर'],
  inch: ['inch', 'inches', 'इन्च'],
  feet: ['foot', 'feet', 'फिट'],
  km: ['km', 'km', 'किमी'],
  quintal: ['quintal', 'quintals', 'क्विन्टल'],
  dozen: ['dozen', 'dozen', 'दर्जन'],
  piece: ['piece', 'pieces', 'थान'],
  wheel: ['wheel', 'wheels', 'पाङ्ग्रे'],
  tb: ['TB', 'TB', 'टिबी'],
  cc: ['cc', 'cc', 'सीसी'],
  mah: ['mAh', 'mAh', 'एमएएच'],
  watt: ['W', 'W', 'वाट'],
  gram: ['g', 'g', 'ग्राम'],
  tola: ['tola', 'tola', 'तोला'],
  metre: ['metre', 'metres', 'मिटर'],
  tonne: ['tonne', 'tonnes', 'टन'],
  muri: ['muri', 'muri', 'मुरी'],
  packet: ['packet', 'packets', 'पोका'],
  pair: ['pair', 'pairs', 'जोर'],
};

function quantityLabel({ value, unit }: QuantityPart): Bilingual {
  const [one, many, ne] = units[unit];
  return { en: `${value} ${value === 1 ? one : many}`, ne: `${toDevanagariDigits(String(value))} ${ne}` };
}

function attributeLabel(wanted: string): Bilingual {
  return attributes.find(({ id }) => id === wanted)?.label ?? { en: wanted, ne: wanted };
}

function conditionLabel(value: string): Bilingual {
  const condition = attributes.find(({ id }) => id === 'condition');
  const option = condition?.kind === 'choice' ? condition.options.find(({ id }) => id === value) : undefined;
  return option?.label ?? { en: value, ne: value };
}

/** Without a thing, in the words it was said with. */
function deniedLabel(said: readonly string[]): Bilingual {
  const things = said.join(', ');
  return { en: `without ${things}`, ne: `${things} बाहेक` };
}

/** What was surely read and narrows the answer, in the order of the query, with the words it was read from. */
export function chipsOf(understanding: Understanding, text: string): Understood[] {
  const { category, place, price, condition, quantities, negotiable, denied } = understanding;
  const spanOf = ({ start, end, sure }: Span) => ({ start, end, sure, text: text.slice(start, end) });
  const chips: Understood[] = [];
  const isCounted = quantities.some(({ start }) => category?.start === start);
  const [first] = category?.entries ?? [];
  if (isSure(category) && first && !isCounted) {
    const { entries } = category;
    const label = both((language) => entries.map(({ name }) => name[language]).join(', '));
    chips.push({
      kind: 'category',
      ...spanOf(category),
      label,
      ...(entries.length === 1 && { id: first.id }),
    });
  }
  const [entry] = place?.entries ?? [];
  if (place && entry)
    chips.push({
      kind: 'place',
      ...spanOf(place),
      label: entry.level === 'ward' ? entry.label : entry.name,
      id: entry.id,
    });
  if (isSure(price))
    chips.push({ kind: 'price', ...spanOf(price), label: priceLabel(price), min: price.min, max: price.max });
  if (isSure(condition))
    chips.push({
      kind: 'condition',
      ...spanOf(condition),
      label: conditionLabel(condition.value),
      id: condition.value,
    });
  if (isSure(negotiable))
    chips.push({ kind: 'negotiable', ...spanOf(negotiable), label: attributeLabel('negotiable') });
  for (const part of denied)
    chips.push({
      kind: 'without',
      ...spanOf(part),
      label: deniedLabel(part.terms.map(({ token }) => token)),
    });
  for (const quantity of quantities)
    chips.push({
      kind: 'quantity',
      ...spanOf(quantity),
      label: quantityLabel(quantity),
      value: quantity.value,
      unit: quantity.unit,
    });
  return chips.sort((a, b) => a.start - b.start);
}
