import { formatNumber, type Language, toLatinDigits } from './digits.ts';

// A square of a tenth of a millimetre: with the foot at 0.3048 m, every measure of land used in Nepal is a whole number of
// them, so that nothing is ever rounded on the way from one to another.
const SQUARE_FOOT = 9_290_304;
/**
 * Hills: 1 ropani = 16 aana = 64 paisa = 256 daam = 5,476 sq ft (74 ft × 74 ft).
 * Tarai: 1 bigha = 20 kattha = 400 dhur = 72,900 sq ft (270 ft × 270 ft).
 * Source: Survey Department of Nepal, land measurement units in use beside the metric system.
 */
const GRAINS = {
  ropani: 5476 * SQUARE_FOOT,
  aana: (5476 * SQUARE_FOOT) / 16,
  paisa: (5476 * SQUARE_FOOT) / 64,
  daam: (5476 * SQUARE_FOOT) / 256,
  bigha: 72_900 * SQUARE_FOOT,
  kattha: (72_900 * SQUARE_FOOT) / 20,
  dhur: (72_900 * SQUARE_FOOT) / 400,
  sqft: SQUARE_FOOT,
  sqm: 100_000_000,
} as const;

export type AreaUnit = keyof typeof GRAINS;
export type AreaSystem = 'hill' | 'tarai' | 'sqft' | 'sqm';

const UNITS_OF: Readonly<Record<AreaSystem, readonly AreaUnit[]>> = {
  hill: ['ropani', 'aana', 'paisa', 'daam'],
  tarai: ['bigha', 'kattha', 'dhur'],
  sqft: ['sqft'],
  sqm: ['sqm'],
};
const NAMES: Readonly<Record<AreaUnit, Readonly<Record<Language, string>>>> = {
  ropani: { en: 'ropani', ne: 'रोपनी' },
  aana: { en: 'aana', ne: 'आना' },
  paisa: { en: 'paisa', ne: 'पैसा' },
  daam: { en: 'daam', ne: 'दाम' },
  bigha: { en: 'bigha', ne: 'बिघा' },
  kattha: { en: 'kattha', ne: 'कट्ठा' },
  dhur: { en: 'dhur', ne: 'धुर' },
  sqft: { en: 'sq ft', ne: 'वर्गफिट' },
  sqm: { en: 'm²', ne: 'वर्गमिटर' },
};
const WORDS: readonly (readonly [AreaUnit, RegExp])[] = [
  ['ropani', /^(?:ropani|ropanee|रोपनी|रोपनि)$/],
  ['aana', /^(?:aana|ana|anna|aanaa|आना)$/],
  ['paisa', /^(?:paisa|पैसा)$/],
  ['daam', /^(?:daam|dam|दाम)$/],
  ['bigha', /^(?:bigha|biga|bighaa|बिघा|विघा)$/],
  ['kattha', /^(?:kattha|katha|kathha|कट्ठा|कठ्ठा)$/],
  ['dhur', /^(?:dhur|dhoor|धुर|धूर)$/],
  ['sqft', /^(?:sq\.?\s?(?:ft|feet|foot)\.?|sqft|square\s(?:feet|foot)|ft2|ft²|वर्ग\s?फि?ट|वर्ग\s?फुट)$/],
  ['sqm', /^(?:sq\.?\s?(?:m|mtr|metres?|meters?)\.?|sqm|square\s(?:metres?|meters?)|m2|m²|वर्ग\s?मि?टर)$/],
];
const PART = /^(\d{1,9}(?:\.\d{1,3})?)\s*([^\d\s][^\d]*?)\s*(?=\d|$)/;
/** As papers write land: ropani-aana-paisa-daam, bigha-kattha-dhur. */
const IN_DASHES = /^(\d{1,5})-(\d{1,2})-(\d{1,2}(?:\.\d{1,3})?)(?:-(\d(?:\.\d{1,3})?))?$/;
const LONGEST_AREA = 80;
/** Far more than anyone sells: 10,000 bigha. */
const MOST_GRAINS = 10_000 * GRAINS.bigha;
const DECIMALS = 1000;

interface Part {
  /** As a decimal number. */
  amount: string;
  unit: AreaUnit;
}

function systemOf(unit: AreaUnit): AreaSystem {
  const systems: readonly AreaSystem[] = ['hill', 'tarai', 'sqft', 'sqm'];
  return systems.find((system) => UNITS_OF[system].includes(unit)) ?? 'sqm';
}

/** Parts of one system, from large to small, of which only the last may have decimals and none fills the one before. */
function areSound(parts: readonly Part[]): boolean {
  return parts.every(({ amount, unit }, at) => {
    const before = parts[at - 1];
    if (at < parts.length - 1 && amount.includes('.')) return false;
    if (!before) return true;
    if (systemOf(before.unit) !== systemOf(unit) || GRAINS[before.unit] <= GRAINS[unit]) return false;
    return Number(amount) * GRAINS[unit] < GRAINS[before.unit];
  });
}

function partsIn(text: string): Part[] | null {
  const dashes = IN_DASHES.exec(text);
  if (dashes) {
    const amounts = dashes.slice(1).filter((amount) => amount !== undefined);
    const units = UNITS_OF[amounts.length === 4 ? 'hill' : 'tarai'];
    return amounts.flatMap((amount, at) => {
      const unit = units[at];
      return unit && Number(amount) > 0 ? [{ amount: String(Number(amount)), unit }] : [];
    });
  }
  const parts: Part[] = [];
  for (let rest = text; rest !== ''; ) {
    const [read, amount, word] = PART.exec(rest) ?? [];
    const unit = WORDS.find(([, name]) => name.test(word ?? ''))?.[0];
    if (read === undefined || amount === undefined || !unit) return null;
    if (Number(amount) > 0) parts.push({ amount: String(Number(amount)), unit });
    rest = rest.slice(read.length).trim();
  }
  return parts;
}

/**
 * Reads an area as people write it, in either script: `4 aana 2 paisa`, `२ कट्ठा ५ धुर`, `0-4-2-0`, `1,500 sq ft`.
 * @returns as it is kept, `4 aana 2 paisa`; null for anything else, also for a number without a unit
 */
export function parseArea(text: string): string | null {
  if (text.length > LONGEST_AREA) return null;
  const plain = toLatinDigits(text.normalize('NFC').toLowerCase())
    .replace(/(?<=\d),(?=\d)/g, '')
    .trim();
  const parts = partsIn(plain);
  if (!parts || parts.length === 0 || !areSound(parts)) return null;
  const area = parts.map(({ amount, unit }) => `${amount} ${unit}`).join(' ');
  return sizeOf(area) <= MOST_GRAINS ? area : null;
}

/** True for an area as `parseArea` writes it. */
export function isArea(text: string): boolean {
  return parseArea(text) === text;
}

function partsOf(area: string): Part[] {
  const words = area.split(' ');
  return words.flatMap((amount, at) => {
    const unit = words[at + 1];
    return at % 2 === 0 && unit !== undefined && Object.hasOwn(GRAINS, unit)
      ? [{ amount, unit: unit as AreaUnit }]
      : [];
  });
}

/** Thousandths of a grain: no area has more decimals. */
function exactly(area: string): bigint {
  return partsOf(area).reduce(
    (sum, { amount, unit }) => sum + BigInt(Math.round(Number(amount) * DECIMALS)) * BigInt(GRAINS[unit]),
    BigInt(0),
  );
}

/** How large an area is, to be compared with others, whatever each was measured in. */
export function sizeOf(area: string): number {
  return Number(exactly(area)) / DECIMALS;
}

/** What the whole area costs when one unit of it costs so much; in whole paisa. */
export function priceOfArea(area: string, paisaEach: number, unit: AreaUnit): number {
  const each = BigInt(DECIMALS) * BigInt(GRAINS[unit]);
  return Number((exactly(area) * BigInt(paisaEach) * BigInt(2) + each) / (each * BigInt(2)));
}

/** An area in a unit, as near as a number comes to it. */
export function areaIn(area: string, unit: AreaUnit): number {
  return sizeOf(area) / GRAINS[unit];
}

function partText({ amount, unit }: Part, language: Language): string {
  return `${formatNumber(Number(amount), language)} ${NAMES[unit][language]}`;
}

/** An area as it was measured: `4 aana 2 paisa`, `१,५०० वर्गफिट`. */
export function formatArea(area: string, language: Language): string {
  return partsOf(area)
    .map((part) => partText(part, language))
    .join(' ');
}

/** The system an area was measured in. */
export function areaSystem(area: string): AreaSystem {
  return systemOf(partsOf(area)[0]?.unit ?? 'sqm');
}

/** An area in another system, as it is kept; its smallest unit is rounded, to tenths or, of feet and metres, hundredths. */
export function convertArea(area: string, system: AreaSystem): string {
  const units = UNITS_OF[system];
  const smallest = units.at(-1) ?? 'sqm';
  const fractions = units.length > 1 ? 10 : 100;
  // Counting fractions of the smallest unit keeps rounding from ever giving "16 aana" or "4 paisa".
  // However little it is, it is not nothing: a square foot is a twentieth of a daam.
  let rest = Math.max(1, Math.round(areaIn(area, smallest) * fractions));
  const parts: string[] = [];
  for (const unit of units) {
    const size = Math.round((GRAINS[unit] / GRAINS[smallest]) * fractions);
    const count = unit === smallest ? rest / fractions : Math.floor(rest / size);
    if (count > 0) parts.push(`${count} ${unit}`);
    rest -= unit === smallest ? rest : count * size;
  }
  return parts.join(' ');
}

/** True where an area is so much in that system and no more. */
export function isWhole(area: string, system: AreaSystem): boolean {
  return exactly(convertArea(area, system)) === exactly(area);
}

/** The name of a unit: `aana`, `आना`. */
export function areaUnitName(unit: AreaUnit, language: Language): string {
  return NAMES[unit][language];
}
