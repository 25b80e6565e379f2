import { createHash } from 'node:crypto';
import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import { rulesOf } from '@thulubazaar/catalog/category-rules';
import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import {
  ancestorsOf,
  type CategoryEntry,
  type PlaceEntry,
  type Reference,
} from '../apps/api/src/reference/reference.ts';
import { between, pick, randomFrom, shuffled, skewed } from './lib/random.ts';
import { saidOf } from './said-of.ts';
import { qualities, type Script, sentences, spots, syllables } from './vocabulary.ts';

export interface SyntheticSeller {
  id: string;
  handle: string;
  name: string;
  kind: 'private' | 'shop';
  verified: boolean;
  createdAt: string;
}

export interface SyntheticPhoto {
  id: string;
  mediaKey: string;
  contentHash: string;
}

export interface SyntheticAd {
  id: number;
  ownerId: string;
  state: 'draft' | 'live' | 'sold' | 'removed';
  title: string;
  description: string;
  categoryId: string;
  placeId: string;
  /** Paisa; null asks the seller. */
  price: number | null;
  priceUnit: PriceUnit;
  negotiable: boolean;
  condition: 'new' | 'like-new' | 'used' | null;
  /** What else it says. */
  attributes: AttributeValues;
  publishedAt: string;
  photos: SyntheticPhoto[];
}

export interface Generator {
  seller(no: number): SyntheticSeller;
  /** Listing `no` of `count`, from 1: the same arguments always give the same listing. */
  ad(no: number): SyntheticAd;
}

// Fixed, so that the same listings come out on every machine and day.
const newestAt = Date.UTC(2026, 0, 15);
const days = 240;
const dayMs = 86_400_000;
const originals = 400;

/** A UUID that only its name decides. */
function uuidOf(name: string): string {
  const hex = createHash('md5').update(`bench ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function writtenIn(random: () => number): () => Script {
  const draw = random();
  if (draw < 0.34) return () => 'devanagari';
  if (draw < 0.7) return () => 'romanised';
  if (draw < 0.9) return () => 'english';
  return () => pick(random, ['devanagari', 'romanised', 'english']);
}

function isDevanagari(text: string): boolean {
  return /[\u0900-\u097f]/.test(text);
}

/** Names and aliases of a category in one script; its name when there is none. */
function subjectOf(random: () => number, category: CategoryEntry, script: Script): string {
  if (script === 'english') return category.name.en;
  const fitting = [category.name.ne, ...category.aliases].filter(
    (name) => isDevanagari(name) === (script === 'devanagari'),
  );
  return fitting.length > 0 ? pick(random, fitting) : category.name.en;
}

function titleOf(random: () => number, category: CategoryEntry, place: PlaceEntry): string {
  const script = writtenIn(random);
  const where = script() === 'devanagari' ? place.name.ne : place.name.en;
  const parts = [subjectOf(random, category, script()), pick(random, qualities[script()])];
  if (random() < 0.3) parts.unshift(rareWord(random));
  if (random() < 0.6) parts.push(where);
  if (random() < 0.3) parts.push(pick(random, spots[script()]));
  if (random() < 0.2) parts.push(String(between(random, 1, 40)));
  return [...parts.join(' ')].slice(0, 90).join('').trim();
}

/** Of three syllables: 8,000 words, the early ones far more often. */
function rareWord(random: () => number): string {
  const syllable = () => syllables[Math.floor(random() ** 2 * syllables.length)] ?? '';
  return syllable() + syllable() + syllable();
}

function descriptionOf(random: () => number): string {
  const script = writtenIn(random);
  return Array.from({ length: between(random, 2, 6) }, () => pick(random, sentences[script()])).join(' ');
}

/** Around a typical price of its category, a factor of three either way for most, in round figures of rupees. */
function priceOf(random: () => number, category: CategoryEntry): number | null {
  if (random() < 0.06) return null;
  const typical = 800 * 4 ** (category.no % 6);
  const spread = Math.exp((random() + random() + random() - 1.5) * 1.8);
  const rupees = Math.max(50, typical * spread);
  const round = 10 ** Math.max(1, Math.floor(Math.log10(rupees)) - 1);
  return Math.round(rupees / round) * round * 100;
}

/** A generator over these trees; `count` listings of `sellers` people are spread over 240 days, oldest first. */
export function createGenerator(reference: Reference, count: number, sellers: number): Generator {
  const leaves = [...reference.categories.values()].filter((entry) => entry.parent);
  const pickCategory = skewed(shuffled(leaves, 11), 0.8);
  const inLocal = [...reference.places.values()].filter((entry) =>
    [entry, ...ancestorsOf(entry)].some(({ level }) => level === 'local'),
  );
  const inValley = inLocal.filter((entry) => /^(kathmandu|lalitpur|bhaktapur)\//.test(entry.id));
  const pickValley = skewed(shuffled(inValley, 12), 0.7);
  const pickAnywhere = skewed(shuffled(inLocal, 13), 0.7);
  const pickSeller = skewed(
    Array.from({ length: sellers }, (_, at) => at + 1),
    0.6,
  );

  function seller(no: number): SyntheticSeller {
    const random = randomFrom(7_000_000 + no);
    return {
      id: uuidOf(`seller ${no}`),
      handle: `bench-${no}`,
      name: random() < 0.5 ? `Seller ${no} (bench)` : `बिक्रेता ${no} (नमूना)`,
      // Whoever sells most is a shop.
      kind: no <= sellers / 20 ? 'shop' : 'private',
      verified: random() < 0.6,
      createdAt: new Date(newestAt - (days + random() * 600) * dayMs).toISOString(),
    };
  }

  function photosOf(random: () => number, no: number): SyntheticPhoto[] {
    const amount = random() < 0.25 ? 0 : between(random, 1, 5);
    return Array.from({ length: amount }, (_, at) => {
      const contentHash = createHash('sha256')
        .update(`bench photo ${between(random, 0, originals)}`)
        .digest('hex');
      const mediaKey = contentHash.slice(0, 20).replaceAll('a', 'z');
      return { id: uuidOf(`photo ${no} ${at}`), mediaKey, contentHash };
    });
  }

  function ad(no: number): SyntheticAd {
    const random = randomFrom(no);
    const category = pickCategory(random);
    const place = (random() < 0.45 ? pickValley : pickAnywhere)(random);
    const rented = category.parent?.id === 'property' && random() < 0.6;
    const fate = random();
    // Younger listings are more: the market grows. A little disorder, since posting and publishing differ.
    const age = days * (1 - (no / count) ** 0.7) + random() * 0.2;
    return {
      id: no,
      ownerId: uuidOf(`seller ${pickSeller(random)}`),
      state: fate < 0.95 ? 'live' : fate < 0.98 ? 'sold' : fate < 0.99 ? 'removed' : 'draft',
      title: titleOf(random, category, place),
      description: descriptionOf(random),
      categoryId: category.id,
      placeId: place.id,
      price: priceOf(random, category),
      priceUnit: rulesOf(category.id).priceUnits[0] ?? 'total',
      negotiable: random() < 0.7,
      condition: rented ? null : pick(random, ['new', 'like-new', 'used', 'used']),
      // Of its own chance, so that all the rest is as it was without it.
      attributes: saidOf(randomFrom(9_000_000 + no), category.id),
      publishedAt: new Date(newestAt - Math.round(age * dayMs)).toISOString(),
      photos: photosOf(random, no),
    };
  }

  return { seller, ad };
}
