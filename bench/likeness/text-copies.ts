import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import { toDevanagariDigits, toLatinDigits } from '@thulubazaar/nepal/digits';
import { lexicon } from '@thulubazaar/nepal/lexicon';
import { conceptsOf } from '@thulubazaar/nepal/synonyms';
import { root } from '../lib/paths.ts';
import { pick, randomFrom } from '../lib/random.ts';
import { qualities, type Script, sentences } from '../vocabulary.ts';

export interface Text {
  title: string;
  description: string;
  categoryId: string;
  placeId: string;
  attributes: AttributeValues;
}

/** What the sellers of the demo say, in all three ways of writing. */
export function demoTexts(): Text[] {
  return JSON.parse(readFileSync(join(root, 'apps/api/demo/listings.json'), 'utf8'));
}

type Random = () => number;
type Change = (text: Text, random: Random) => Text;

const words = /[\p{L}\p{M}]+/gu;
const devanagari = /[\u0900-\u097f]/;
const spellings = new Map(
  lexicon.map(([concept, all]) => [concept, all.filter((one) => !one.includes(' '))]),
);

/** Other spellings of a word that mean the same, in either script. */
function otherWords(word: string): string[] {
  const concepts = conceptsOf(word.toLowerCase());
  if (concepts.length !== 1) return [];
  return (spellings.get(concepts[0] ?? '') ?? []).filter((one) => one !== word.toLowerCase());
}

function inBoth(text: Text, change: (part: string) => string): Text {
  return { ...text, title: change(text.title), description: change(text.description) };
}

const consonants: Record<string, string> = {
  क: 'k',
  ख: 'kh',
  ग: 'g',
  घ: 'gh',
  ङ: 'ng',
  च: 'ch',
  छ: 'chh',
  ज: 'j',
  झ: 'jh',
  ञ: 'n',
  ट: 't',
  ठ: 'th',
  ड: 'd',
  ढ: 'dh',
  ण: 'n',
  त: 't',
  थ: 'th',
  द: 'd',
  ध: 'dh',
  न: 'n',
  प: 'p',
  फ: 'ph',
  ब: 'b',
  भ: 'bh',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  व: 'w',
  श: 'sh',
  ष: 'sh',
  स: 's',
  ह: 'h',
};
const vowels: Record<string, string> = {
  अ: 'a',
  आ: 'aa',
  इ: 'i',
  ई: 'i',
  उ: 'u',
  ऊ: 'u',
  ए: 'e',
  ऐ: 'ai',
  ओ: 'o',
  औ: 'au',
  ऋ: 'ri',
};
const signs: Record<string, string> = {
  'ा': 'a',
  'ि': 'i',
  'ी': 'i',
  'ु': 'u',
  'ू': 'u',
  'े': 'e',
  'ै': 'ai',
  'ो': 'o',
  'ौ': 'au',
  'ृ': 'ri',
  '्': '',
};

/** As people type Nepali with Latin letters: each letter by its sound, the last a silent one. */
function romanise(word: string): string {
  const letters = [...word];
  return letters
    .map((letter, at) => {
      const consonant = consonants[letter];
      if (consonant === undefined)
        return vowels[letter] ?? signs[letter] ?? (letter === 'ं' || letter === 'ँ' ? 'n' : '');
      const next = letters[at + 1];
      const bare = next === undefined ? at > 0 : next in signs;
      return bare ? consonant : `${consonant}a`;
    })
    .join('');
}

function sentencesOf(description: string): string[] {
  return description.split(/(?<=[.।!?])\s+/).filter(Boolean);
}

function mixed<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function scriptOf(text: Text): Script {
  if (devanagari.test(text.title)) return 'devanagari';
  return /\b(for|with|and|the|in)\b/i.test(text.description) ? 'english' : 'romanised';
}

/** What people do to their words when they post again. */
export const changes: Readonly<Record<string, Change>> = {
  'in other words': (text, random) =>
    inBoth(text, (part) =>
      part.replace(words, (word) => {
        const others = otherWords(word).filter((other) => devanagari.test(other) === devanagari.test(word));
        return others.length > 0 && random() < 0.6 ? pick(random, others) : word;
      }),
    ),
  'in the other script': (text, random) => {
    const toLatin = devanagari.test(text.title);
    return inBoth(text, (part) => {
      const digits = toLatin ? toLatinDigits(part) : toDevanagariDigits(part);
      return digits.replace(words, (word) => {
        if (devanagari.test(word) !== toLatin) return word;
        const others = otherWords(word).filter((other) => devanagari.test(other) !== toLatin);
        if (others.length > 0 && (!toLatin || random() < 0.5)) return pick(random, others);
        return toLatin ? romanise(word) : word;
      });
    });
  },
  reordered: (text, random) => ({
    ...text,
    title: mixed(text.title.split(/\s+[–-]\s+|,\s+/), random).join(', '),
    description: mixed(sentencesOf(text.description), random).join(' '),
  }),
  'with a sentence less and one more': (text, random) => {
    const said = sentencesOf(text.description);
    if (said.length > 2) said.splice(Math.floor(random() * said.length), 1);
    said.push(pick(random, sentences[scriptOf(text)]));
    return { ...text, description: said.join(' ') };
  },
  'with another title': (text, random) => {
    const more = pick(random, qualities[scriptOf(text)]);
    return { ...text, title: random() < 0.5 ? `${more} ${text.title}` : `${text.title} ${more}` };
  },
};

export interface TextCopy {
  of: Text;
  how: string;
  text: Text;
}

/** Copies of a text: each change by itself, and two or three at once. */
export function copiesOf(text: Text, seed: number, several: number): TextCopy[] {
  const random = randomFrom(seed);
  const names = Object.keys(changes);
  const plans = names.map((name) => [name]);
  for (let no = 0; no < several; no++)
    plans.push(mixed(names, random).slice(0, 2 + Math.floor(random() * 2)));
  return plans.map((plan) => ({
    of: text,
    how: plan.length > 1 ? 'several' : (plan[0] ?? ''),
    text: plan.reduce((changed, name) => changes[name]?.(changed, random) ?? changed, text),
  }));
}
