import { describe, expect, it } from 'vitest';
import { neighbours } from './lexicon/neighbours.ts';
import { lexicon } from './lexicon.ts';
import { conceptOf, conceptsOf } from './synonyms.ts';

describe('the lexicon', () => {
  it('has at least 220 concepts, each named once and in both scripts unless it is only written in one', () => {
    const ids = lexicon.map(([id]) => id);
    expect(ids.length).toBeGreaterThanOrEqual(220);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    const bothScripts = lexicon.filter(([, surfaces]) =>
      surfaces.some((surface) => /[\u0900-\u097f]/.test(surface)),
    );
    expect(bothScripts.length).toBeGreaterThanOrEqual(380);
  });

  it('gives every spelling to one concept', () => {
    const surfaces = lexicon.flatMap(([, spellings]) => spellings);
    expect(surfaces.filter((surface, at) => surfaces.indexOf(surface) !== at)).toEqual([]);
    const wrong = lexicon.flatMap(([id, spellings]) =>
      spellings.filter((spelling) => conceptOf(spelling) !== id),
    );
    expect(wrong).toEqual([]);
  });

  it('names only its own concepts as neighbours', () => {
    const ids = new Set(lexicon.map(([id]) => id));
    const named = [...neighbours].flatMap(([concept, others]) => [concept, ...others]);
    expect(named.filter((concept) => !ids.has(concept))).toEqual([]);
  });
});

describe('conceptOf', () => {
  const cases = [
    ['house', 'घर', 'ghar', 'ghaar', 'Houses', 'घरमा', 'gharharu'],
    ['rent', 'भाडा', 'bhadama', 'kiraya', 'किराया', 'bhaadaako'],
    ['land', 'jagga', 'जग्गा', 'plots', 'ghaderi', 'jaggaama'],
    ['mobile', 'phone', 'मोबाईल', 'मोबाइलको', 'mobiles'],
    ['second-hand', 'second hand', 'सेकेन्ड ह्यान्ड', 'used'],
    ['honda', 'होन्डा', 'Honda', 'hondaa'],
    ['tailor', 'सिलाई', 'silai'],
  ];

  it.each(cases)('%s', (concept, ...spellings) => {
    for (const spelling of spellings) expect(conceptOf(spelling), spelling).toBe(concept);
  });

  it('leaves unknown and very short words alone', () => {
    for (const word of ['', ' ', 'kotesh', 'kr', 'kra', '😀', '12', 'xyz abc', 'constructor', '__proto__']) {
      expect(conceptOf(word), word).toBeNull();
    }
    expect(conceptsOf('khaar')).toEqual(['thatch']);
  });
});
