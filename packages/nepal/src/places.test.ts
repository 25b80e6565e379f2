import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlaces, placeLabel } from './places.ts';
import { readPlaces } from './places-file.ts';

const places = readPlaces();
const byId = new Map(places.map((place) => [place.id, place]));

function ancestorsOf(id: string) {
  const chain = [];
  for (let at = byId.get(byId.get(id)?.parentId ?? ''); at; at = byId.get(at.parentId ?? '')) chain.push(at);
  return chain;
}

function label(id: string, language: 'en' | 'ne') {
  const place = byId.get(id);
  return place ? placeLabel(place, ancestorsOf(id), language) : `no ${id}`;
}

function count(field: 'level' | 'type', value: string) {
  return places.filter((place) => place[field] === value).length;
}

describe('the table of places', () => {
  it('has every unit of the country and the areas', () => {
    const levels = ['province', 'district', 'local', 'ward', 'area'].map((level) => count('level', level));
    expect(levels).toEqual([7, 77, 753, 6743, 180]);
    const types = ['metropolitan', 'sub-metropolitan', 'municipality', 'rural-municipality'];
    expect(types.map((type) => count('type', type))).toEqual([6, 11, 276, 460]);
  });

  it('counts the wards of the local levels as it lists them', () => {
    const sum = places.reduce((wards, place) => wards + (place.wardCount ?? 0), 0);
    expect(sum).toBe(6743);
    expect(places.filter((place) => (place.level === 'local') !== (place.wardCount !== null))).toEqual([]);
  });

  it('has unique ids that are safe in a path', () => {
    expect(byId.size).toBe(places.length);
    expect(places.filter((place) => !/^[a-z0-9-]+(\/[a-z0-9-]+){0,2}$/.test(place.id))).toEqual([]);
  });

  it('hangs every place under the level above it', () => {
    const above = {
      province: undefined,
      district: 'province',
      local: 'district',
      area: 'local',
      ward: 'local',
    };
    const wrong = places.filter((place) => byId.get(place.parentId ?? '')?.level !== above[place.level]);
    expect(wrong).toEqual([]);
    const late = places.filter(
      (place, at) => place.parentId && !places.slice(0, at).some((p) => p.id === place.parentId),
    );
    expect(late).toEqual([]);
  });

  it('lies within Nepal', () => {
    const inside = (lat: number, lng: number) => lat > 26.3 && lat < 30.5 && lng > 80 && lng < 88.3;
    expect(places.filter((place) => !inside(place.lat, place.lng))).toEqual([]);
  });

  it('is written in both scripts, composed', () => {
    const wrong = places.filter(
      ({ nameEn, nameNe }) => !/^[A-Za-z0-9 .()-]+$/.test(nameEn) || !/^[\u0900-\u097f .()-]+$/.test(nameNe),
    );
    expect(wrong).toEqual([]);
    expect(places.filter(({ nameNe }) => nameNe !== nameNe.normalize('NFC'))).toEqual([]);
  });

  it('knows that 22 English names of local levels repeat', () => {
    const names = places.filter((place) => place.level === 'local').map((place) => place.nameEn);
    expect(new Set(names.filter((name, at) => names.indexOf(name) !== at)).size).toBe(22);
  });

  it('makes wards from the ward count', () => {
    const ward = byId.get('chitwan/bharatpur/12');
    expect(ward).toMatchObject({
      nameEn: 'Bharatpur-12',
      nameNe: 'भरतपुर-१२',
      level: 'ward',
      parentId: 'chitwan/bharatpur',
    });
    expect(byId.has('chitwan/bharatpur/29')).toBe(true);
    expect(byId.has('chitwan/bharatpur/30')).toBe(false);
  });

  it('names the line it cannot read', () => {
    expect(() => parsePlaces('id\tlevel\nx\tplanet\t\tX\tक्ष\tplanet\t\t27\t85\t\n')).toThrow(/planet/);
    expect(() => parsePlaces('id\tlevel\nx\tprovince\t\tX\tक्ष\tprovince\t\t27\t\t\n')).toThrow(/malformed/);
  });
});

describe('the names people use', () => {
  const towns = readFileSync(new URL('../data/town-names.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const namesOf = (id: string) => {
    const place = byId.get(id);
    return place ? [place.nameEn, place.nameNe, ...place.aliases] : [];
  };

  it('has the headquarters of every district', () => {
    const headquarters = towns.filter(([, , , kind]) => kind === 'headquarters');
    const districts = new Set(headquarters.map(([id = '']) => id.split('/')[0]));
    expect([headquarters.length, districts.size]).toEqual([77, 77]);
    expect(towns.filter(([, , , kind]) => kind === 'border').length).toBeGreaterThanOrEqual(20);
  });

  it('knows headquarters, bazaars and border towns in both scripts', () => {
    const missing = towns.filter(
      ([id = '', en = '', ne = '']) => !namesOf(id).includes(en) || !namesOf(id).includes(ne),
    );
    expect(missing).toEqual([]);
  });

  it('has no name twice for one place', () => {
    const twice = places.filter(({ id }) => new Set(namesOf(id)).size !== namesOf(id).length);
    expect(twice.filter(({ level }) => level !== 'ward').map(({ id }) => id)).toEqual([]);
  });
});

describe('placeLabel', () => {
  it('adds what tells a place from its namesakes', () => {
    expect(label('kathmandu/kathmandu/koteshwor', 'en')).toBe('Koteshwor, Kathmandu');
    expect(label('kathmandu/kathmandu/koteshwor', 'ne')).toBe('कोटेश्वर, काठमाडौँ');
    expect(label('lalitpur/mahalaxmi/imadol', 'en')).toBe('Imadol, Mahalaxmi, Lalitpur');
    expect(label('chitwan/bharatpur/12', 'ne')).toBe('भरतपुर-१२, चितवन');
    expect(label('chitwan', 'en')).toBe('Chitwan');
  });

  it('tells all local levels apart in both languages', () => {
    const locals = places.filter((place) => place.level === 'local');
    for (const language of ['en', 'ne'] as const) {
      expect(new Set(locals.map((place) => label(place.id, language))).size).toBe(753);
    }
  });
});
