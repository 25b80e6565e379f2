import { type Language, toDevanagariDigits } from './digits.ts';

export type PlaceLevel = 'province' | 'district' | 'local' | 'area' | 'ward';
export type PlaceType =
  | 'province'
  | 'district'
  | 'metropolitan'
  | 'sub-metropolitan'
  | 'municipality'
  | 'rural-municipality'
  | 'area'
  | 'ward';

/**
 * A place of Nepal. Centres are of polygons (of areas: approximate), so they may show a neighbourhood, never an
 * address. A ward carries the centre of its local level.
 */
export type Place = {
  /** Path-like and stable: `bagmati`, `kathmandu`, `kathmandu/kathmandu`, `kathmandu/kathmandu/koteshwor`, `chitwan/bharatpur/12`. */
  id: string;
  level: PlaceLevel;
  parentId: string | null;
  nameEn: string;
  nameNe: string;
  type: PlaceType;
  /** Of a local level; null elsewhere. */
  wardCount: number | null;
  lat: number;
  lng: number;
  /** Other and former names in either script. */
  aliases: string[];
};

const TYPES: Readonly<Record<string, readonly PlaceType[]>> = {
  province: ['province'],
  district: ['district'],
  local: ['metropolitan', 'sub-metropolitan', 'municipality', 'rural-municipality'],
  area: ['area'],
};

/**
 * Parses the table of places and adds the wards of every local level, parents always before their children.
 * @throws Error naming the line that does not follow the format.
 */
export function parsePlaces(tsv: string): Place[] {
  const places = tsv
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map(parseLine);
  return [...places, ...places.flatMap(wardsOf)];
}

function parseLine(line: string): Place {
  const [
    id = '',
    level = '',
    parent = '',
    nameEn = '',
    nameNe = '',
    type = '',
    wards = '',
    lat = '',
    lng = '',
    aliases,
  ] = line.split('\t');
  const knownType = TYPES[level]?.find((candidate) => candidate === type);
  const coordinates =
    lat !== '' && lng !== '' && Number.isFinite(Number(lat)) && Number.isFinite(Number(lng));
  if (id === '' || nameEn === '' || nameNe === '' || !knownType || !coordinates || aliases === undefined) {
    throw new Error(`malformed place: ${line}`);
  }
  return {
    id,
    level: levelOf(knownType),
    parentId: parent === '' ? null : parent,
    nameEn,
    nameNe,
    type: knownType,
    wardCount: wards === '' ? null : Number(wards),
    lat: Number(lat),
    lng: Number(lng),
    aliases: aliases === '' ? [] : aliases.split('|'),
  };
}

function levelOf(type: PlaceType): PlaceLevel {
  if (type === 'province' || type === 'district' || type === 'area' || type === 'ward') return type;
  return 'local';
}

function wardsOf(local: Place): Place[] {
  return Array.from({ length: local.wardCount ?? 0 }, (_, index) => ({
    ...local,
    id: `${local.id}/${index + 1}`,
    level: 'ward',
    parentId: local.id,
    nameEn: `${local.nameEn}-${index + 1}`,
    nameNe: `${local.nameNe}-${toDevanagariDigits(String(index + 1))}`,
    type: 'ward',
    wardCount: null,
    aliases: [],
  }));
}

/**
 * How a place is written on a card or in a form: `Koteshwor, Kathmandu`. Local levels and their wards always carry
 * the district, because 22 English names (Madi, Triveni, …) occur in several districts; an area carries its local
 * level, and the district too where that has another name.
 * @param ancestors the chain above the place in any order; missing ones are left out of the label
 */
export function placeLabel(place: Place, ancestors: readonly Place[], language: Language): string {
  const name = (of: Place) => (language === 'ne' ? of.nameNe : of.nameEn);
  const local = ancestors.find((ancestor) => ancestor.level === 'local');
  const district = ancestors.find((ancestor) => ancestor.level === 'district');
  const parts = [name(place)];
  if (place.level === 'area' && local) parts.push(name(local));
  if (place.level !== 'province' && place.level !== 'district' && district) parts.push(name(district));
  return parts.filter((part, at) => at === 0 || part !== parts[at - 1]).join(', ');
}
