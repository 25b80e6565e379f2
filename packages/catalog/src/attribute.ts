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

/** A unit of measure as it stands behind a number, with its code for machines (UN/CEFACT) where there is one. */
export interface Unit {
  name: Bilingual;
  /** In English behind a single one, where that is another word. */
  one?: string;
  code?: string;
}

/** One answer of several that can be chosen. */
export interface Option {
  id: string;
  label: Bilingual;
  /** Other words for it that search should know. */
  also?: readonly string[];
  /** Nobody looks for it: cards and search leave it out. */
  silent?: boolean;
  /** Categories where it can be chosen, where that is not in all of the attribute's. */
  in?: readonly string[];
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
  /** Few sellers need it: forms ask it behind "more". */
  more?: boolean;
  /** Lists and search can be filtered by it. */
  filter?: boolean;
  /** Cards in lists show it, everywhere or in these categories, in the words of `phrase` where there is one. */
  card?: boolean | readonly string[];
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
  /** How it is answered, where that is not "Yes" and "No". */
  says?: { yes: Bilingual; no: Bilingual };
}

/** What the index of filters keeps apart of values that can be compared. */
interface Ranged<Value> {
  min: Value;
  max: Value;
  /**
   * Ascending limits, each where a range may begin, that divide `min` to `max` into what the index of filters keeps
   * apart. Within one the values themselves are compared.
   */
  steps: readonly Value[];
}

export interface NumberAttribute extends Base, Ranged<number> {
  kind: 'number';
  /** Digits after the point; whole numbers without it. */
  decimals?: number;
  unit?: Unit;
  /** It is a year: written without separators. */
  year?: boolean;
}

/** An amount in paisa. */
export interface MoneyAttribute extends Base, Ranged<number> {
  kind: 'money';
}

/** An area as it was measured, see `parseArea`: `4 aana 2 paisa`. */
export interface AreaAttribute extends Base, Ranged<string> {
  kind: 'area';
  /** Units to choose from where a number alone is typed, the usual one first. */
  units: readonly ('ropani' | 'aana' | 'bigha' | 'kattha' | 'dhur' | 'sqft' | 'sqm')[];
}

/** A day of the Gregorian calendar: `2026-11-30`. */
export interface DateAttribute extends Base, Ranged<string> {
  kind: 'date';
}

/** A few words; no phone numbers, addresses or links. */
export interface TextAttribute extends Base {
  kind: 'text';
  /** In characters. */
  longest: number;
  /** A regular expression that all of it must match; what does is no contact. */
  pattern?: string;
  /** What is kept of it: of an IMEI the last four digits. */
  keeps?: 'imei';
}

/** Who makes it, and which of theirs it is: `bajaj/Pulsar 150`; the maker alone will do. */
export interface ModelAttribute extends Base {
  kind: 'model';
  /** The catalogue of makers a category chooses from (data/models.json). */
  catalogues: Readonly<Record<string, string>>;
}

export type RangedAttribute = NumberAttribute | MoneyAttribute | AreaAttribute | DateAttribute;

/** What can be said of a listing besides its words, price and place: stated once, read by API, web, search and apps. */
export type Attribute =
  | ChoiceAttribute
  | ChoicesAttribute
  | FlagAttribute
  | RangedAttribute
  | TextAttribute
  | ModelAttribute;

export type AttributeValue = string | number | boolean | string[];
export type AttributeValues = Record<string, AttributeValue>;

/** Keeps the literal types of a definition. */
export function attribute<const A extends Attribute>(definition: A): A {
  return definition;
}
