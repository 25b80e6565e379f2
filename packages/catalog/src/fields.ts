import { askedOf, isAskedAtOnce, isRequired, optionsOf } from './applies.ts';
import type { Attribute, Bilingual } from './attribute.ts';
import { isOnCards } from './describe.ts';
import { makesOf } from './makes.ts';

/** An attribute as a category asks it: everything a form needs, without what only servers do with it. */
export interface Field {
  id: string;
  kind: Attribute['kind'];
  label: Bilingual;
  hint?: Bilingual;
  /** A listing cannot go live without it. */
  required: boolean;
  /** Ask it behind "more". */
  more: boolean;
  /** Ask it beside the price. */
  ofPrice: boolean;
  /** Lists can be filtered by it. */
  filter: boolean;
  card: boolean;
  options?: { id: string; label: Bilingual }[];
  most?: number;
  initial?: boolean;
  min?: number | string;
  max?: number | string;
  decimals?: number;
  unit?: Bilingual;
  units?: string[];
  longest?: number;
  /** Of a whole IMEI the last four digits are kept. */
  keeps?: 'imei';
  pattern?: string;
  makes?: { id: string; name: Bilingual }[];
}

/** What a listing of this category is asked, in order. */
export function fieldsOf(categoryId: string): Field[] {
  return askedOf(categoryId).map((attribute) => ({
    id: attribute.id,
    kind: attribute.kind,
    label: attribute.label,
    ...(attribute.hint && { hint: attribute.hint }),
    required: isRequired(attribute, categoryId),
    more: !isAskedAtOnce(attribute, categoryId),
    ofPrice: attribute.ofPrice === true,
    filter: attribute.filter === true,
    card: isOnCards(attribute, categoryId),
    ...answersOf(attribute, categoryId),
  }));
}

function answersOf(attribute: Attribute, categoryId: string): Partial<Field> {
  const options = optionsOf(attribute, categoryId).map(({ id, label }) => ({ id, label }));
  switch (attribute.kind) {
    case 'flag':
      return attribute.initial === undefined ? {} : { initial: attribute.initial };
    case 'choice':
      return { options };
    case 'choices':
      return { options, most: attribute.most };
    case 'number':
      return {
        min: attribute.min,
        max: attribute.max,
        decimals: attribute.decimals ?? 0,
        ...(attribute.unit && { unit: attribute.unit.name }),
      };
    case 'money':
      return { min: attribute.min, max: attribute.max };
    case 'area':
      return { min: attribute.min, max: attribute.max, units: [...attribute.units] };
    case 'text':
      return {
        longest: attribute.longest,
        ...(attribute.pattern !== undefined && { pattern: attribute.pattern }),
        ...(attribute.keeps && { keeps: attribute.keeps }),
      };
    case 'model':
      return { makes: makesOf(attribute, categoryId).map(({ id, name }) => ({ id, name })) };
    case 'date':
      return {};
  }
}
