import type { AttributeValue, AttributeValues } from '@thulubazaar/catalog/attribute';
import { type TextPrint, textLikeness } from './text-print.ts';

/** From here on two photos are one picture; measured by `npm run bench -- likeness`. */
export const samePicture = 0.65;
/** From here on two texts say the same thing of it. */
export const sameText = 0.56;
/** As much of the words must agree where the picture is the same: a shop's one picture stands for many things. */
const sameTextBesidePicture = 0.25;

/** What two things of a kind differ by; condition, price and what was driven change with time. */
const identifying = [
  'colour',
  'model',
  'imei',
  'year',
  'builtYear',
  'engine',
  'storage',
  'ram',
  'disk',
  'screenSize',
  'fuel',
  'bedrooms',
  'bathrooms',
  'rooms',
  'floor',
  'floorArea',
  'furnishing',
  'area',
  'facing',
  'size',
  'shoeSize',
  'bedSize',
  'wheelSize',
  'sex',
] as const;

/** A listing as it is compared with others of its owner. */
export interface Compared {
  categoryId: string;
  placeId: string;
  attributes: AttributeValues;
  text: TextPrint;
}

function topOf(id: string): string {
  return id.split('/', 1)[0] ?? '';
}

/** Pulsar 150 and pulsar-150 are one model. */
function plain(value: AttributeValue): string {
  return JSON.stringify(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '');
}

/** Both say of themselves what cannot be true of one thing. */
function contradict(one: AttributeValues, other: AttributeValues): boolean {
  return identifying.some((id) => {
    const [a, b] = [one[id], other[id]];
    return a !== undefined && b !== undefined && plain(a) !== plain(b);
  });
}

function lacks(one: TextPrint, other: TextPrint): boolean {
  return [...one.titleNumbers].some((number) => !other.numbers.has(number));
}

/** Each names a number in its title that the other does not know: flat 2 and flat 3, 128 GB and 256 GB. */
function countOtherwise(one: TextPrint, other: TextPrint): boolean {
  return lacks(one, other) && lacks(other, one);
}

/**
 * How sure it is that two listings of one person offer one thing, 0 to 1; 0 where it is not likely.
 * @param picture the best likeness of their photos
 */
export function sameThing(one: Compared, other: Compared, picture: number): number {
  if (topOf(one.categoryId) !== topOf(other.categoryId)) return 0;
  if (contradict(one.attributes, other.attributes)) return 0;
  const text = textLikeness(one.text, other.text);
  if (picture >= samePicture && text >= sameTextBesidePicture) return Math.max(picture, text);
  const said = one.placeId === other.placeId && !countOtherwise(one.text, other.text) ? text : 0;
  return said >= sameText ? said : 0;
}
