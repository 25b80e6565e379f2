/** Text in both languages. */
export interface Bilingual {
  en: string;
  ne: string;
}
export type Lang = keyof Bilingual;

/** A phrase with `{value}` in it; English needs another one for a single thing. */
export interface Phrase {
  en: { one: string; other: string };
  ne: string;
}

/** A unit of measure as it stands behind a number, with its code for machines (UN/CEFACT). */
export interface Unit {
  name: Bilingual;
  code: string;
}

/** One answer of several that can be chosen. */
export interface Option {
  id: string;
  label: Bilingual;
  /** Other words for it that search should know. */
  also?: readonly string[];
}

interface Base {
  /** Its name in the API and the database: lower camel case, never changed. */
  id: string;
  label: Bilingual;
  hint?: Bilingual;
  /** Where it stands among the others, in the form and on the page. */
  order: number;
  /** Categories it belongs to, each with everything below it; `''` is every category. */
  in: readonly string[];
  /** Categories within these that it does not belong to. */
  notIn?: readonly string[];
  /** Categories where a listing cannot go live without it. */
  requiredIn?: readonly string[];
  /** Lists and search can be filtered by it. */
  filter?: boolean;
  /** Cards in lists show it, in the words of `phrase` where there is one. */
  card?: boolean;
  /** It qualifies the price, so it stands beside that and not among the facts. */
  ofPrice?: boolean;
  /** Words of its value are found by search. */
  search?: boolean;
  /** How it is said where its label does not stand beside it. */
  phrase?: Phrase;
  /** Property of schema.org that says it, with the terms its options have there; without one it is an additionalProperty. */
  schemaOrg?: { property: string; terms?: Readonly<Record<string, string>> };
}

export interface ChoiceAttribute extends Base {
  kind: 'choice';
  options: readonly Option[];
}

export interface ChoicesAttribute extends Base {
  kind: 'choices';
  options: readonly Option[];
  /** At most so many of them. */
  most: number;
}

export interface FlagAttribute extends Base {
  kind: 'flag';
  /** What a listing says that says nothing. */
  initial?: boolean;
}

export interface NumberAttribute extends Base {
  kind: 'number';
  min: number;
  max: number;
  /** Digits after the point; whole numbers without it. */
  decimals?: number;
  unit?: Unit;
  /** It is a year AD: written without separators. */
  year?: boolean;
  /**
   * Ascending limits, each where a range may begin, that divide `min` to `max` into what the index of filters keeps
   * apart. Within one the values themselves are compared.
   */
  steps: readonly number[];
}

/** What can be said of a listing besides its words, price and place: stated once, read by API, web, search and apps. */
export type Attribute = ChoiceAttribute | ChoicesAttribute | FlagAttribute | NumberAttribute;

export type AttributeValue = string | number | boolean | string[];
export type AttributeValues = Record<string, AttributeValue>;

/** Keeps the literal types of a definition. */
export function attribute<const A extends Attribute>(definition: A): A {
  return definition;
}
