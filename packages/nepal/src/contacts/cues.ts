import { strictKey } from '../sound-key.ts';
import { isWord, type Part } from './parts.ts';

/** What the words before a number say it is. */
export type Cue = 'phone' | 'money' | 'price' | 'serial';

/** One kind a line: words in English, in Nepali in both scripts. Their sound keys claim further spellings. */
const WORDS: Readonly<Record<Cue | 'counted', string>> = {
  phone: `phone ph fon tel telephone call calls mobile mob cell contact whatsapp watsapp whatsap viber imo sms text txt
    ring dial hotline landline fax sampark samparka फोन मोबाइल सम्पर्क कल टेलिफोन ह्वाट्सएप वाट्सएप भाइबर इमो`,
  money: `rs nrs npr inr usd ru rupees rupee रू रु नेरु`,
  price: `price cost budget total amount rate mulya mol dam dar bhau rent मूल्य मोल दाम दर भाउ भाडा जम्मा`,
  serial: `imei engine chassis vin kitta kittaa serial sn isbn issn pan vat invoice barcode sku citizenship nagarikta
    कित्ता इन्जिन इञ्जिन च्यासिस चेसिस सिरियल आइएमइआई आईएमईआई प्यान भ्याट मुअक नागरिकता`,
  counted: `rs nrs npr rupees rupee rupaiya rupiya rupaiyan lakh lakhs lac crore hajar thousand hundred saya km kms
    kilometer kilometers kilometre kilometres kg gram mah sqft sq ft feet views units pcs only
    रू रु रुपैयाँ रुपैया लाख करोड हजार सय किमी किमि किलोमिटर केजी वटा थान`,
};
/** Nouns that name a serial number only with the word for number: `house no`, `बिल नं`. */
const NUMBERED = `house ghar home room block lane ward wada sheet sit seat bill order item code account ac reg customer
  grahak subscriber consumer case file token roll card sticker frame plot model part policy tracking registration darta
  license licence passport lekha khata meter lot घर वडा सिट बिल ग्राहक अर्डर पोस्टल दर्ता राहदानी लेखा खाता मिटर प्लट`;
const NUMBER = new Set(
  'no nos num number numbers nambar nambr namber numbar code id na नं नंबर नम्बर न नम्वर कोड आईडी'.split(' '),
);
const BETWEEN = new Set(
  'is ko ho को हो the my our mero hamro मेरो हाम्रो me us on at ma मा chai चाहिँ'.split(' '),
);
const FARTHEST = 6;
const SAFE_KEY = 4;

const exact = new Map<string, Cue>();
const sounded = new Map<string, Cue>();
for (const kind of ['phone', 'money', 'price', 'serial'] as const) {
  for (const word of WORDS[kind].split(/\s+/)) {
    exact.set(word, kind);
    const key = strictKey(word);
    if (key.length >= SAFE_KEY) sounded.set(key, kind);
  }
}
const numbered = new Set(NUMBERED.split(/\s+/));
const counted = new Set(WORDS.counted.split(/\s+/));

/** What the words right before a part say it is, or null. Looks at a few parts. */
export function cueBefore(parts: readonly Part[], at: number): Cue | null {
  let isNumbered = false;
  for (let back = at - 1; back >= 0 && at - back <= FARTHEST; back -= 1) {
    const part = parts[back];
    if (!part || isAfterSentence(parts, back)) return null;
    if (/^[$₹€£]$/.test(part.text)) return 'money';
    if (part.kind === 'mark') {
      if (/^[,;!?।|)]$/.test(part.text)) return null;
      continue;
    }
    // IMEI 1, IMEI 2.
    if (part.kind === 'digits' && part.text.length === 1) continue;
    if (!isWord(part)) return null;
    if (NUMBER.has(part.text)) isNumbered = true;
    else if (!BETWEEN.has(part.text)) return cueOf(parts, back, isNumbered);
  }
  return null;
}

/** Whether a line or a sentence ended behind a part. "Rs. 500" and "no. 5" end none. */
function isAfterSentence(parts: readonly Part[], at: number): boolean {
  const next = parts[at + 1];
  if (typeof next?.space === 'number') return true;
  const isLong = (parts[at - 1]?.text.length ?? 0) >= SAFE_KEY;
  return parts[at]?.text === '.' && next?.space === 'blank' && isLong;
}

function cueOf(parts: readonly Part[], at: number, isNumbered: boolean): Cue | null {
  const word = parts[at]?.text ?? '';
  const cue = exact.get(word) ?? (word.length >= SAFE_KEY ? sounded.get(strictKey(word)) : undefined);
  if (cue) return cue;
  if (isNumbered && (numbered.has(word) || isAbbreviated(parts, at))) return 'serial';
  return isAbbreviated(parts, at) && word === 'n' ? 'serial' : null;
}

/** `A/C no`, `S/N`, `कि. नं.`, `ki.na.`. */
function isAbbreviated(parts: readonly Part[], at: number): boolean {
  const word = parts[at]?.text ?? '';
  if (word === 'कि' || word === 'ki') return true;
  return (word === 'n' || word === 'c') && parts[at - 1]?.text === '/' && parts[at - 2]?.text.length === 1;
}

/** Whether what follows a part says that it was an amount: `98… rupees`, `…/-`, `… km`. */
export function isCounted(parts: readonly Part[], last: number): boolean {
  const [next, second, third] = [parts[last + 1], parts[last + 2], parts[last + 3]];
  if (next?.text === '%' || next?.text === '$') return true;
  if ((next?.text === '/' || next?.text === '।') && (second?.text === '-' || second?.text === '–'))
    return true;
  const word = next?.text === '/' || next?.text === '-' ? second : next;
  const after = word === next ? second : third;
  // "98… Rs 25000": that is the next number's.
  return (
    word !== undefined && counted.has(word.text) && word.text !== 'only' && !isAmount(after, parts, last)
  );
}

function isAmount(after: Part | undefined, parts: readonly Part[], last: number): boolean {
  return (after?.text === '.' ? parts[last + 3] : after)?.kind === 'digits';
}
