import { formatNumber, type Language, toDevanagariDigits, toLatinDigits } from './digits.ts';

/** The highest amount that is read, in paisa: ten arab rupees, the highest price the API takes. */
export const MOST_PAISA = 1e12;
const PAISA_PER_RUPEE = 100;

const SHORT_UNITS = [
  { rupees: 1e9, en: 'arab', ne: 'अर्ब' },
  { rupees: 1e7, en: 'crore', ne: 'करोड' },
  { rupees: 1e5, en: 'lakh', ne: 'लाख' },
] as const;

/**
 * Rupees with lakh grouping: `रू 22,50,000`, `रू २२,५०,०००`. Paisa appear only when there are any: `रू 99.50`.
 * @param paisa a whole number of paisa
 * @throws RangeError when it is no safe integer
 */
export function formatNpr(paisa: number, language: Language): string {
  checkPaisa(paisa);
  const rupees = Math.trunc(Math.abs(paisa) / PAISA_PER_RUPEE);
  const rest = Math.abs(paisa) % PAISA_PER_RUPEE;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  const sign = paisa < 0 ? '-' : '';
  return `रू ${sign}${formatNumber(rupees, language)}${language === 'ne' ? toDevanagariDigits(fraction) : fraction}`;
}

/**
 * An amount as it is spoken: `22.5 lakh`, `२२.५ लाख`, `1.2 crore`; under a lakh the same as `formatNpr`. Two decimals at
 * most, cut and not rounded, so that a price never looks higher than it is.
 */
export function formatNprShort(paisa: number, language: Language): string {
  checkPaisa(paisa);
  const unit = SHORT_UNITS.find(({ rupees }) => paisa >= rupees * PAISA_PER_RUPEE);
  if (!unit) return formatNpr(paisa, language);
  const hundredths = Math.floor(paisa / unit.rupees);
  return `${formatNumber(hundredths / 100, language)} ${unit[language]}`;
}

const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|hajar|hajaar|haajar|hajara|hazar|hazaar|thousand|thousands|हजार|हज़ार)$/, 1e3],
  [/^(?:l|lac|lacs|lakh|lakhs|laakh|lakha|लाख)$/, 1e5],
  [/^(?:cr|crs|crore|crores|karod|karor|kror|करोड)$/, 1e7],
  [/^(?:arab|arba|अरब|अर्ब)$/, 1e9],
];

/** How many a word of counting stands for: 100,000 for `lakh`; undefined for any other word. */
export function multiplierOf(word: string): number | undefined {
  return MULTIPLIERS.find(([name]) => name.test(word))?.[1];
}

const CURRENCY_BEFORE = /^(?:rs|npr|nrs|re|ने\.?\s*र[ुू]|रु|रू|रुपैयाँ|₨|रू॰|रु॰)(?=[^\p{L}\p{M}]|$)[\s.:]*/u;
const CURRENCY_AFTER =
  /\s*(?:[/।|]\s*[-–—=]+|(?<=\d)।|only|rs|npr|rupees|rupaiya|rupiya|रुपैयाँ|रूपैयाँ|रुपैया|(?<=[\s\d])र[ुू]|मात्र)\.?$/u;
/** What a price is for, which a form asks beside it. */
const PER =
  /\s*(?:\/|per|a|प्रति)\s*(?:month|mo|year|day|night|hour|kg|kilo|piece|pc|dozen|litre|महिना|वर्ष|दिन|घण्टा|केजी|गोटा|दर्जन|लिटर|aana|आना|ropani|रोपनी|dhur|धुर|kattha|कट्ठा|bigha|बिघा|sq\.?\s?ft)$|\s+(?:monthly|मासिक|mahinako|महिनाको)$/u;
const AMOUNT = /^(\d{1,13}(?:\.\d{1,6})?|\.\d{1,6})\s*(\p{L}[\p{L}\p{M}]*)?\s*/u;
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?![\d,])/;
const LONGEST_AMOUNT = 60;

/**
 * Reads an amount as people type it, in either script: `22.5 lakh`, `२२.५ लाख`, `1 crore 20 lakh`, `1cr`, `50k`,
 * `25 hajar`, `Rs. 1,20,000`, `रु १२०००/-`, `रु. १०,०००।–`; what it is for is left out (`15k per month`).
 * @returns whole paisa; null for anything else, for negative amounts and for more than `MOST_PAISA`
 */
export function parseNpr(text: string): number | null {
  let rest = withoutCurrency(
    toLatinDigits(
      text
        .slice(0, LONGEST_AMOUNT + 1)
        .normalize('NFC')
        .toLowerCase(),
    ).trim(),
  );
  if (rest === '' || text.trim().length > LONGEST_AMOUNT) return null;
  let paisa = 0;
  let smallest = Number.POSITIVE_INFINITY;
  while (rest !== '') {
    rest = rest.replace(GROUPED, (grouped) => grouped.replaceAll(',', ''));
    const [read, amount = '', unit] = AMOUNT.exec(rest) ?? [];
    const multiplier = unit === undefined ? 1 : multiplierOf(unit);
    // Parts must descend (1 crore 20 lakh); two bare numbers are a range or a telephone number, not an amount.
    if (read === undefined || multiplier === undefined || multiplier >= smallest) return null;
    smallest = multiplier;
    paisa += Math.round(Number(amount) * multiplier * PAISA_PER_RUPEE);
    rest = rest.slice(read.length);
  }
  return paisa <= MOST_PAISA ? paisa : null;
}

function withoutCurrency(text: string): string {
  let bare = text.replace(CURRENCY_BEFORE, '').replace(PER, '');
  for (let round = 0; round < 3; round += 1) bare = bare.replace(CURRENCY_AFTER, '');
  return bare.trim();
}

function checkPaisa(paisa: number): void {
  if (!Number.isSafeInteger(paisa)) throw new RangeError('money is a whole number of paisa');
}
