/**
 * Spelled word to a coarse phoneme string, the same for both scripts. Letters of the result:
 * k g c j t d n p b m y r l s h, vowels a i u e o, and Y for ai, W for au.
 * Aspiration, retroflexion and vowel length are gone: people do not spell them reliably in Latin letters.
 */

const CONSONANTS: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'k',
  ग: 'g',
  घ: 'g',
  च: 'c',
  छ: 'c',
  ज: 'j',
  झ: 'j',
  ञ: 'n',
  ट: 't',
  ठ: 't',
  ड: 'd',
  ढ: 'd',
  ण: 'n',
  त: 't',
  थ: 't',
  द: 'd',
  ध: 'd',
  न: 'n',
  प: 'p',
  फ: 'p',
  ब: 'b',
  भ: 'b',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  ळ: 'l',
  व: 'b',
  श: 's',
  ष: 's',
  स: 's',
  ह: 'h',
  ङ: 'ng',
};

const INDEPENDENT_VOWELS: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'a',
  इ: 'i',
  ई: 'i',
  उ: 'u',
  ऊ: 'u',
  ए: 'e',
  ऐ: 'Y',
  ओ: 'o',
  औ: 'W',
  ऋ: 'ri',
  ऍ: 'e',
  ऑ: 'o',
  ॐ: 'om',
};

const VOWEL_SIGNS: Readonly<Record<string, string>> = {
  'ा': 'a',
  'ि': 'i',
  'ी': 'i',
  'ु': 'u',
  'ू': 'u',
  'े': 'e',
  'ै': 'Y',
  'ो': 'o',
  'ौ': 'W',
  'ृ': 'ri',
  'ॅ': 'e',
  'ॉ': 'o',
};

const VIRAMA = '\u094d';
/**
 * Word ends after which the final schwa is spoken, and therefore written in Latin letters: मित्र mitra, रत्न ratna,
 * जन्म janma, बौद्ध bauddha, कुण्ड kunda, वसन्त basanta, आदर्श adarsha, खर्क kharka, दह daha, सूर्योदय suryodaya.
 */
const SPOKEN_FINAL_SCHWA =
  /(?:[क-ह]्[रयवण]|[तकगघ]्न|[नदर]्म|द्ध|ण[्][ठड]|न्[तद]|र्[शथ]|खर्क|[क-हे]ह|[क-ह]य|([क-ह])्\1)$/;

/** Phonemes of a run of Devanagari letters. */
function devanagariPhonemes(word: string): string {
  const letters = [
    ...word
      .replaceAll('ज्ञ', 'ग्य')
      .replaceAll('ँ', 'ं')
      .replaceAll('ंह', 'ङ')
      .replace(/[\u093c\u0903\u093d]/g, ''),
  ];
  let sounds = '';
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters[i] ?? '';
    const next = letters[i + 1] ?? '';
    const consonant = CONSONANTS[letter];
    if (consonant !== undefined) {
      const isVelarNasal = letter === 'ङ' && next === VIRAMA && /[कखगघ]/.test(letters[i + 2] ?? '');
      sounds += isVelarNasal ? 'n' : consonant;
      if (next === VIRAMA) i += 1;
      else if (VOWEL_SIGNS[next] === undefined && i + 1 < letters.length) sounds += 'a';
      continue;
    }
    if (letter === 'ं') {
      sounds += nasal(sounds, next);
      continue;
    }
    sounds += VOWEL_SIGNS[letter] ?? INDEPENDENT_VOWELS[letter] ?? '';
  }
  return SPOKEN_FINAL_SCHWA.test(letters.slice(-4).join('')) ? `${sounds}a` : sounds;
}

/**
 * A nasal mark, anusvara or chandrabindu, is written n before a consonant (बाँके Banke) and after a final u or o (तनहुँ Tanahun), but not after a
 * diphthong before a dental (भैंसी bhaisi) nor at the end after a or i (नयाँ naya).
 */
function nasal(before: string, next: string): string {
  if (next === '') return /[^a][uo]$/.test(before) ? 'n' : '';
  if (CONSONANTS[next] === undefined || (/[YW]$|a[iu]$/.test(before) && /[तटदडसथठधढ]/.test(next))) return '';
  return /[पफबभमव]/.test(next) ? 'm' : 'n';
}

const ROMAN_RULES: readonly (readonly [RegExp, string])[] = [
  [/chh|ch/g, 'C'],
  [/sh/g, 's'],
  [/([kgjtdpb])h/g, '$1'],
  [/c(?=[eiy])/g, 's'],
  [/c|q/g, 'k'],
  [/[xC]/g, 'c'],
  [/gunj/g, 'ganj'],
  [/z/g, 'j'],
  [/f/g, 'p'],
  [/ee/g, 'i'],
  [/oo/g, 'u'],
  [/ou/g, 'au'],
  [/ow(?![aeiouy])/g, 'o'],
  [/wo/g, 'wa'],
  [/(?<=[aeiou].{0,6}[tsln])or$/g, 'ar'],
  [/[vw]/g, 'b'],
  [/ey(?![aeiou])/g, 'e'],
  [/([ao])y(?![aeiou])/g, '$1i'],
  [/(?<![aeiou])y(?![aeiou])/g, 'i'],
];

/** Phonemes of a run of Latin letters, already in lower case. */
function romanPhonemes(word: string): string {
  return ROMAN_RULES.reduce((sounds, [pattern, sound]) => sounds.replace(pattern, sound), word);
}

const COMMON_RULES: readonly (readonly [RegExp, string])[] = [
  [/([a-z])\1+/g, '$1'],
  [/[kt]c|ks/g, 'c'],
  [/hr/g, 'rh'],
  [/([kgcjtdnpbmrlsh])y(?=[au])/g, '$1'],
  [/ai/g, 'Y'],
  [/au/g, 'W'],
  [/e(?=u)/g, 'i'],
  [/iy(?=[aeiouYW])/g, 'i'],
  [/([YW])n(?=[tds]|$)/g, '$1'],
  [/([a-zYW])\1+/g, '$1'],
];

/** The phoneme string of a normalised word; anything that is neither script is left out. */
export function phonemes(word: string): string {
  const spoken = word.replace(/[\u0900-\u097f]+|[^\u0900-\u097f]+/g, (run) =>
    run.charCodeAt(0) >= 0x0900 ? devanagariPhonemes(run) : romanPhonemes(run.replace(/[^a-z]/g, '')),
  );
  return COMMON_RULES.reduce((sounds, [pattern, sound]) => sounds.replace(pattern, sound), spoken);
}
