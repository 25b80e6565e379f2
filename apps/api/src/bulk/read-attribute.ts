import { appliesTo, attributesOf, optionsOf } from '@thulubazaar/catalog/applies';
import type { Attribute, AttributeValue, Option } from '@thulubazaar/catalog/attribute';
import { boundsText, no, readRanged, yes } from '@thulubazaar/catalog/describe';
import { makeById, makesOf, otherMake, splitModel } from '@thulubazaar/catalog/makes';
import { isRanged } from '@thulubazaar/catalog/ranged';
import { nameKey } from './names.ts';
import type { Problem } from './problem.ts';

type Unread = Omit<Problem, 'column'>;
export type Read = { value: AttributeValue } | { unread: Unread };

/** The attribute that a column means in a category: several share a label, of which one at most is asked of a kind of thing. */
export function attributeIn(attribute: Attribute, categoryId: string): Attribute {
  if (appliesTo(attribute, categoryId)) return attribute;
  const { en, ne } = attribute.label;
  return attributesOf(categoryId).find(({ label }) => label.en === en || label.ne === ne) ?? attribute;
}

const namesShown = 12;
const dayMs = 24 * 3600 * 1000;
/** Days as Excel counts them, from 1899-12-30: these are of 1954 to 2119. */
const excelDay = /^[2-7]\d{4}$/;

/** What a cell says of an attribute, in either language or by ids. */
export function readAttribute(attribute: Attribute, text: string, categoryId: string | null): Read {
  switch (attribute.kind) {
    case 'flag':
      return readFlag(attribute, text);
    case 'choice':
      return readChoice(optionsOf(attribute, categoryId), text);
    case 'choices':
      return readChoices(optionsOf(attribute, categoryId), text);
    case 'model':
      return { value: readModel(text, makesOf(attribute, categoryId ?? '')) };
    case 'text':
      return { value: text };
    default:
      return readNumber(attribute, text);
  }
}

const yesses = new Set(['yes', 'y', 'true', '1', 'हो', 'छ', 'हुन्छ', 'cha', 'ho', '✓', '✔'].map(nameKey));
const noes = new Set(['no', 'n', 'false', '0', 'होइन', 'छैन', 'हुँदैन', 'chaina', 'hoina'].map(nameKey));

function readFlag(attribute: Extract<Attribute, { kind: 'flag' }>, text: string): Read {
  const key = nameKey(text);
  const says = (of: { en: string; ne: string } | undefined) =>
    of !== undefined && [of.en, of.ne].some((one) => nameKey(one) === key);
  if (says(attribute.says?.yes) || yesses.has(key)) return { value: true };
  if (says(attribute.says?.no) || noes.has(key)) return { value: false };
  const names = [attribute.says?.yes ?? yes, attribute.says?.no ?? no].map(({ en, ne }) => `${en} / ${ne}`);
  return { unread: { code: 'not_an_option', params: { names: names.join(', ') } } };
}

function optionOf(options: readonly Option[], text: string): string | undefined {
  const key = nameKey(text);
  const named = (names: (option: Option) => readonly string[]) =>
    options.find((option) => names(option).some((name) => nameKey(name) === key))?.id;
  return named(({ id, label }) => [id, label.en, label.ne]) ?? named(({ also = [] }) => also);
}

const unknownOption = (options: readonly Option[]): Read => {
  const names = options.slice(0, namesShown).map(({ label }) => label.en);
  if (options.length > namesShown) names.push('…');
  return { unread: { code: 'not_an_option', params: { names: names.join(', ') } } };
};

function readChoice(options: readonly Option[], text: string): Read {
  const value = optionOf(options, text);
  return value === undefined ? unknownOption(options) : { value };
}

function readChoices(options: readonly Option[], text: string): Read {
  const whole = optionOf(options, text);
  if (whole !== undefined) return { value: [whole] };
  const found = text
    .split(/[,;|\n]/)
    .filter((part) => part.trim() !== '')
    .map((part) => optionOf(options, part));
  const known = found.filter((id) => id !== undefined);
  return known.length < found.length ? unknownOption(options) : { value: [...new Set(known)] };
}

function readNumber(attribute: Attribute, text: string): Read {
  if (!isRanged(attribute)) return { value: text };
  const isDay = attribute.kind === 'date' && excelDay.test(text);
  const asked = isDay
    ? new Date(Date.UTC(1899, 11, 30) + Number(text) * dayMs).toISOString().slice(0, 10)
    : text;
  const value = readRanged(attribute, asked);
  if (value !== null) return { value };
  const example = attribute.kind === 'date' ? '2026-11-30, 2083-08-14' : boundsText(attribute, 'en').min;
  return { unread: { code: 'unread_value', params: { names: example } } };
}

/** `bajaj/Pulsar 150` of `Bajaj Pulsar 150`: the maker whose name it begins with; what no maker begins is all model. */
function readModel(text: string, makes: ReturnType<typeof makesOf>): string {
  const { make } = splitModel(text);
  if (make === otherMake || makeById(make)) return text;
  const words = text.split(/\s+/);
  for (let count = Math.min(words.length, 4); count > 0; count -= 1) {
    const key = nameKey(words.slice(0, count).join(' '));
    const found = makes.find(({ id, name }) => [id, name.en, name.ne].some((one) => nameKey(one) === key));
    if (!found) continue;
    const model = words.slice(count).join(' ');
    return model === '' ? found.id : `${found.id}/${model}`;
  }
  return `${otherMake}/${text}`;
}
