import type { Language } from './digits.ts';

/** Nepali numerals from 0 to 99; every one of them is irregular. */
export const nepaliNumerals: readonly string[] =
  `शून्य एक दुई तीन चार पाँच छ सात आठ नौ दश एघार बाह्र तेह्र चौध पन्ध्र सोह्र सत्र अठार उन्नाइस बीस एक्काइस बाइस तेइस
  चौबीस पच्चीस छब्बीस सत्ताइस अट्ठाइस उनन्तीस तीस एकतीस बत्तीस तेत्तीस चौँतीस पैँतीस छत्तीस सैँतीस अठतीस उनन्चालीस चालीस
  एकचालीस बयालीस त्रिचालीस चवालीस पैँतालीस छयालीस सतचालीस अठचालीस उनन्चास पचास एकाउन्न बाउन्न त्रिपन्न चवन्न पचपन्न छपन्न
  सन्ताउन्न अन्ठाउन्न उनन्साठी साठी एकसट्ठी बयसट्ठी त्रिसट्ठी चौंसट्ठी पैंसट्ठी छयसट्ठी सतसट्ठी अठसट्ठी उनन्सत्तरी सत्तरी एकहत्तर
  बहत्तर त्रिहत्तर चौहत्तर पचहत्तर छयहत्तर सतहत्तर अठहत्तर उनासी असी एकासी बयासी त्रियासी चौरासी पचासी छयासी सतासी अठासी
  उनान्नब्बे नब्बे एकानब्बे बयानब्बे त्रियानब्बे चौरानब्बे पन्चानब्बे छयानब्बे सन्तानब्बे अन्ठानब्बे उनान्सय`.split(/\s+/);

const ENGLISH_SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/);
const ENGLISH_TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const GROUPS = [
  { size: 1e11, en: 'kharab', ne: 'खर्ब' },
  { size: 1e9, en: 'arab', ne: 'अर्ब' },
  { size: 1e7, en: 'crore', ne: 'करोड' },
  { size: 1e5, en: 'lakh', ne: 'लाख' },
  { size: 1e3, en: 'thousand', ne: 'हजार' },
  { size: 1e2, en: 'hundred', ne: 'सय' },
] as const;

/**
 * An amount spelled out: `twenty-two lakh fifty thousand rupees`, `बाइस लाख पचास हजार रुपैयाँ`; paisa follow when there
 * are any.
 * @param paisa a whole number of paisa from 0 to 1e13
 * @throws RangeError outside that
 */
export function amountInWords(paisa: number, language: Language): string {
  if (!Number.isInteger(paisa) || paisa < 0 || paisa > 1e13)
    throw new RangeError('paisa from 0 to 1e13 are needed');
  const rupees = Math.floor(paisa / 100);
  const rest = paisa % 100;
  const parts: string[] = [];
  if (rupees > 0 || rest === 0) parts.push(inWords(rupees, language), rupeeWord(rupees, language));
  if (rest > 0) parts.push(inWords(rest, language), language === 'ne' ? 'पैसा' : 'paisa');
  return parts.join(' ');
}

function rupeeWord(rupees: number, language: Language): string {
  if (language === 'ne') return 'रुपैयाँ';
  return rupees === 1 ? 'rupee' : 'rupees';
}

function inWords(number: number, language: Language): string {
  if (number < 100) return underHundred(number, language);
  const words: string[] = [];
  let rest = number;
  for (const group of GROUPS) {
    const count = Math.floor(rest / group.size);
    if (count > 0) words.push(underHundred(count, language), group[language]);
    rest %= group.size;
  }
  if (rest > 0) words.push(underHundred(rest, language));
  return words.join(' ');
}

function underHundred(number: number, language: Language): string {
  if (language === 'ne') return nepaliNumerals[number] ?? '';
  if (number < ENGLISH_SMALL.length) return ENGLISH_SMALL[number] ?? '';
  const tens = ENGLISH_TENS[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? tens : `${tens}-${ENGLISH_SMALL[number % 10]}`;
}
