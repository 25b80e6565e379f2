import type { Attribute } from '@thulubazaar/catalog/attribute';
import { rulesOf } from '@thulubazaar/catalog/category-rules';
import { isByArea, isPayReversed, measureFieldsOf, neededForPrice } from '@thulubazaar/catalog/comparison';
import { boundsText } from '@thulubazaar/catalog/describe';
import { isRanged } from '@thulubazaar/catalog/ranged';
import { sentAttributes, wrongTyped } from '@thulubazaar/catalog/typed';
import { fittingAttributes } from '@thulubazaar/catalog/validate';
import { shortestDescription, shortestTitle } from '@thulubazaar/contract/limits';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { parseNpr } from '@thulubazaar/nepal/money';
import { isPlaceholderPrice } from '@thulubazaar/nepal/placeholder-price';
import { hasLetter, seenLength } from '@thulubazaar/nepal/seen-letters';
import type { DraftValues } from './draft.ts';
import { type Step, steps } from './step-names.ts';

export type Errors = Readonly<Record<string, string>>;

/** The step on which a field of the API is asked for. */
export function stepOf(field: string): Step {
  if (field === 'categoryId') return 'category';
  if (field.startsWith('photoIds')) return 'photos';
  return field === 'placeId' ? 'place' : 'details';
}

export function mayGoWithoutPrice(categoryId: string | null): boolean {
  return rulesOf(categoryId ?? '').priceOptional;
}

function tooShort(text: string, limit: number, t: Texts['t']): string | undefined {
  const length = seenLength(text);
  if (length === 0) return t('post.needed');
  return length < limit ? t('post.tooShort', { limit }) : undefined;
}

function titleError(title: string, t: Texts['t']): string | undefined {
  return tooShort(title, shortestTitle, t) ?? (hasLetter(title) ? undefined : t('post.noWords'));
}

function priceError(values: DraftValues, t: Texts['t']): string | undefined {
  if (values.askPrice && mayGoWithoutPrice(values.categoryId)) return undefined;
  if (values.price.trim() === '') return t('post.needed');
  const paisa = parseNpr(values.price);
  if (paisa === null) return t('post.badPrice');
  const odd = isPlaceholderPrice(paisa, values.priceUnit) && !values.confirmPrice;
  return odd ? t('post.placeholderPrice') : undefined;
}

/** What is wrong with what was typed. */
function typedError(attribute: Attribute, { lang, t }: Texts): string {
  if (attribute.kind === 'area') return t('post.badArea');
  if (attribute.kind === 'date') return t('post.badDate');
  if (isRanged(attribute)) return t('form.badNumber', boundsText(attribute, lang));
  return t(attribute.kind === 'text' && attribute.keeps === 'imei' ? 'post.badImei' : 'post.badText');
}

/** So much an aana says nothing before it is known how many there are, nor so much a lot. */
function measureError({ categoryId, askPrice, price, priceUnit, attributes }: DraftValues, { t }: Texts) {
  if (categoryId === null || askPrice) return {};
  const said = fittingAttributes(categoryId, sentAttributes(categoryId, attributes));
  const priced = { categoryId, price: parseNpr(price), priceUnit, attributes: said };
  if (isPayReversed(priced)) return { 'attributes.salaryUpTo': t('post.payReversed') };
  const needed = neededForPrice(priced);
  if (needed === null) return {};
  return { [`attributes.${needed}`]: t(isByArea(priceUnit) ? 'post.areaNeeded' : 'post.measureNeeded') };
}

function attributeErrors({ categoryId, attributes }: DraftValues, texts: Texts): [string, string][] {
  if (categoryId === null) return [];
  return wrongTyped(categoryId, attributes).map(({ attribute, empty }) => [
    `attributes.${attribute.id}`,
    empty ? texts.t('post.needed') : typedError(attribute, texts),
  ]);
}

/** What is missing or wrong, by field of the API, in the order it is asked. */
export function findErrors(values: DraftValues, texts: Texts): Errors {
  const { t } = texts;
  const errors = {
    categoryId: values.categoryId ? undefined : t('post.chooseCategory'),
    title: titleError(values.title, t),
    description: tooShort(values.description, shortestDescription, t),
    price: priceError(values, t),
    ...measureError(values, texts),
    ...Object.fromEntries(attributeErrors(values, texts)),
    placeId: values.place ? undefined : t('post.choosePlace'),
  };
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== undefined)) as Errors;
}

/** The errors that a change leaves: each is about what was typed before it. */
export function errorsAfter(errors: Errors, before: DraftValues, change: Partial<DraftValues>): Errors {
  const touched = new Set<string>(Object.keys(change));
  if ('place' in change) touched.add('placeId');
  if ('confirmPrice' in change || 'askPrice' in change || 'priceUnit' in change) touched.add('price');
  // How large or heavy it is may be asked only because of the price.
  if ('price' in change || 'askPrice' in change || 'priceUnit' in change)
    for (const field of ['salaryUpTo', ...measureFieldsOf(before.categoryId ?? '')])
      touched.add(`attributes.${field}`);
  for (const [id, value] of Object.entries(change.attributes ?? {}))
    if (JSON.stringify(value) !== JSON.stringify(before.attributes[id])) touched.add(`attributes.${id}`);
  const isLeft = (field: string) =>
    !touched.has(field) && !('categoryId' in change && field.startsWith('attributes.'));
  return Object.fromEntries(Object.entries(errors).filter(([field]) => isLeft(field)));
}

/** The first step on which something is wrong. */
export function firstStepOf(errors: Errors): Step | undefined {
  return steps.find((step) => Object.keys(errors).some((field) => stepOf(field) === step));
}

/** Where to go on with a listing: at the first thing that is missing, photos before all else that is asked. */
export function firstOpenStep(values: DraftValues, texts: Texts): Step {
  const open = firstStepOf(findErrors(values, texts)) ?? 'preview';
  return open === 'details' && values.photoIds.length === 0 ? 'photos' : open;
}

/** Those of the errors that belong to a step. */
export function errorsOf(errors: Errors, step: Step): Errors {
  return Object.fromEntries(Object.entries(errors).filter(([field]) => stepOf(field) === step));
}
