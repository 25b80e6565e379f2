import { describe, expect, it } from 'vitest';
import { neighbours } from './lexicon/neighbours.ts';
import { lexicon } from './lexicon.ts';
import { conceptOf } from './phrases.ts';
import { readPlaces } from './places-file.ts';
import { conceptsOf, isListed } from './synonyms.ts';
import { allTokens } from './tokens.ts';

/** Of listings, and of no concept. */
const ENGLISH =
  'about above across actual again almost already also always amazing another anyone approx because become before begin below better both bring came center certain choose clear come could deal decide detail different does done doubt during early easy either else enough even every exact except expect far few final first follow forget full-time further gave genuine-looking give going great half-yearly happen hardly have high hope however huge idea important include inform inside instead interest issue just keep kind know last late later latest leave less let level like little live made main make many matter maybe mean mention might minute miss more most much must name necessary negotiate never next nothing often once open other ours over owned part-payment perfect perhaps personal please plenty possible prefer present problem proper proud provide put quite reach read real reason receive recent remain reply rest result right run said same say seem send serious several should show side since some something soon-ish special start state still stop such sure take talk tell than them then there these they thought through time together told too try turn under unique until upon used-ly usual various very visit wait way well went were what when which while who why will wish within without worth would write wrong yet yourself';

describe('the lexicon', () => {
  it('has at least 1,500 concepts, each named once and in both scripts unless it is only written in one', () => {
    const ids = lexicon.map(([id]) => id);
    expect(ids.length).toBeGreaterThanOrEqual(1500);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
    const bothScripts = lexicon.filter(([, surfaces]) =>
      surfaces.some((surface) => /[\u0900-\u097f]/.test(surface)),
    );
    expect(bothScripts.length).toBeGreaterThanOrEqual(1500);
  });

  it('gives every spelling to one concept', () => {
    const surfaces = lexicon.flatMap(([, spellings]) => spellings);
    expect(surfaces.filter((surface, at) => surfaces.indexOf(surface) !== at)).toEqual([]);
    const wrong = lexicon.flatMap(([id, spellings]) =>
      spellings.filter((spelling) => conceptOf(spelling) !== id),
    );
    expect(wrong).toEqual([]);
  });

  it('gives every concept a term of its own', () => {
    const terms = lexicon.map(([id]) => id.replaceAll('-', ''));
    expect(new Set(terms).size).toBe(terms.length);
  });

  it('takes none of the commonest words of English for another by its sound', () => {
    const wrong = ENGLISH.split(' ').flatMap((word) =>
      conceptsOf(word).map((concept) => `${word} ${concept}`),
    );
    expect(wrong).toEqual([]);
  });

  it('takes no name of a place for a word that only sounds like it', () => {
    const names = readPlaces()
      .filter(({ level }) => level !== 'ward')
      .flatMap(({ nameEn, nameNe, aliases }) => [nameEn, nameNe, ...aliases])
      .filter((name) => allTokens(name).length === 1);
    expect(names.length).toBeGreaterThan(1500);
    const taken = names.filter(
      (name) => !isListed(name) && conceptsOf(name).some((concept) => !/^place/.test(concept)),
    );
    expect(taken).toEqual([]);
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
