import {
  type Copy,
  demoPictures,
  copiesOf as photoCopiesOf,
} from '../../apps/api/src/likeness/photo-copies.test-data.ts';
import { bandsOf, hashesOf } from '../../apps/api/src/likeness/photo-hash.ts';
import { type PhotoPrint, photoLikeness, printOf } from '../../apps/api/src/likeness/photo-likeness.ts';
import { askedBands } from '../../apps/api/src/likeness/photo-prints.ts';
import { type Compared, samePicture, sameThing } from '../../apps/api/src/likeness/same-thing.ts';
import { textPrintOf } from '../../apps/api/src/likeness/text-print.ts';
import type { Section } from '../lib/bench.ts';
import type { Ratio } from '../lib/measure.ts';
import { demoTexts, type Text, copiesOf as textCopiesOf } from '../likeness/text-copies.ts';

const leastCaught = 95;
const mostFalse = 0.5;
/** Of each picture: each change this often, and this often several at once. */
const ofEachPicture = { each: 2, several: 18 };
const severalOfEachText = 6;

interface Tally {
  pairs: number;
  hits: number;
}
type Tallies = Map<string, Tally>;

function count(tallies: Tallies, name: string, hit: boolean): void {
  const tally = tallies.get(name) ?? { pairs: 0, hits: 0 };
  tallies.set(name, { pairs: tally.pairs + 1, hits: tally.hits + (hit ? 1 : 0) });
}

const sum = (tallies: Tallies): Tally =>
  [...tallies.values()].reduce(
    (all, { pairs, hits }) => ({ pairs: all.pairs + pairs, hits: all.hits + hits }),
    {
      pairs: 0,
      hits: 0,
    },
  );

const share = ({ pairs, hits }: Tally) => (pairs === 0 ? 0 : (100 * hits) / pairs);

const lines = (tallies: Tallies): string[] =>
  [...tallies].map(
    ([name, tally]) => `${name}: ${tally.hits} of ${tally.pairs} (${share(tally).toFixed(2)} %)`,
  );

function ratios(what: string, caught: Tally, wrong: Tally): Ratio[] {
  return [
    {
      name: `${what}: % caught, of ${caught.pairs} copies`,
      value: share(caught),
      target: leastCaught,
      verdict: share(caught) >= leastCaught ? 'PASS' : 'BELOW',
    },
    {
      name: `${what}: % false, of ${wrong.pairs} pairs (at most)`,
      value: share(wrong),
      target: mostFalse,
      verdict: share(wrong) <= mostFalse ? 'PASS' : 'BELOW',
    },
  ];
}

/**
 * How many copies of photos and texts are caught, as the index finds and the comparison decides, and how many pairs of
 * different ones are taken for copies.
 */
export async function likenessWorkload(): Promise<Section> {
  const photos = await photoPairs();
  const texts = textPairs();
  return {
    title: 'Near-duplicates',
    measurements: [],
    ratios: [
      ...ratios('photos', sum(photos.caught), sum(photos.wrong)),
      ...ratios('texts', sum(texts.caught), sum(texts.wrong)),
    ],
    notes: [
      ...lines(photos.caught).map((line) => `photos caught, ${line}`),
      ...lines(photos.wrong).map((line) => `photos false, ${line}`),
      ...lines(texts.caught).map((line) => `texts caught, ${line}`),
      ...lines(texts.wrong).map((line) => `texts false, ${line}`),
      ...lines(texts.atOnePlace).map((line) => `texts false if they were at one place, ${line}`),
      `a photo takes ${photos.perPrint.toFixed(1)} ms of CPU to be known, a comparison ${photos.perPair.toFixed(2)} ms`,
    ],
  };
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function photoPairs() {
  const pictures = await demoPictures();
  const known = pictures.map(({ sketch }) => ({
    print: printOf(sketch),
    bands: new Set(bandsOf(hashesOf(sketch))),
  }));
  const [caught, wrong]: [Tallies, Tallies] = [new Map(), new Map()];
  const copies: { copy: Copy; print: PhotoPrint; of: number }[] = [];
  let begun = cpuMilliseconds();
  let perPrint = 0;
  for (const [of, picture] of pictures.entries())
    for (const copy of await photoCopiesOf(picture, of + 1, ofEachPicture)) {
      begun = cpuMilliseconds();
      copies.push({ copy, print: printOf(copy.sketch), of });
      perPrint += cpuMilliseconds() - begun;
    }
  begun = cpuMilliseconds();
  const same = (print: PhotoPrint, other: (typeof known)[number]) =>
    askedBands([print]).some((band) => other.bands.has(band)) &&
    photoLikeness(print, other.print) >= samePicture;
  let compared = 0;
  for (const { copy, print, of } of copies) {
    const original = known[of];
    if (original) count(caught, copy.how, same(print, original));
    compared++;
  }
  // Each copy against the pictures after its own, so that every two pictures meet about as often as there are copies of one.
  for (const [no, { print, of }] of copies.entries())
    for (let step = 1; step <= 4; step++) {
      const at = (of + 1 + ((no * 4 + step) % (known.length - 1))) % known.length;
      const other = known[at];
      if (other) count(wrong, 'of another picture', same(print, other));
      compared++;
    }
  const perPair = (cpuMilliseconds() - begun) / compared;
  return { caught, wrong, perPrint: perPrint / copies.length, perPair };
}

const comparedOf = (text: Text): Compared => ({ ...text, text: textPrintOf(text) });

/** As two listings of one person are decided, with where they are; and as if both were at one place, which they are not. */
function textPairs() {
  const texts = demoTexts();
  const known = texts.map(comparedOf);
  const [caught, wrong, atOnePlace]: [Tallies, Tallies, Tallies] = [new Map(), new Map(), new Map()];
  for (const [at, text] of texts.entries()) {
    const own = known[at];
    if (!own) continue;
    for (const copy of textCopiesOf(text, at + 1, severalOfEachText))
      count(caught, copy.how, sameThing(comparedOf(copy.text), own, 0) > 0);
  }
  for (const [at, one] of known.entries())
    for (const other of known.slice(at + 1)) {
      const kind = kindOf(one, other);
      if (kind === null) continue;
      count(wrong, kind, sameThing(one, other, 0) > 0);
      count(atOnePlace, kind, sameThing(one, { ...other, placeId: one.placeId }, 0) > 0);
    }
  return { caught, wrong, atOnePlace };
}

/** The harder, the more two listings have in common; pairs of different kinds of things prove nothing. */
function kindOf(one: Compared, other: Compared): string | null {
  if (one.categoryId === other.categoryId) return 'in one category';
  return one.categoryId.split('/')[0] === other.categoryId.split('/')[0] ? 'in one top category' : null;
}
