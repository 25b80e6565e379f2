/** Devanagari letters that are written for one another; aspiration and place of tongue are not among them. */
const MIXED: readonly (readonly [RegExp, string])[] = [
  [/ज्ञ/g, 'ग्य'],
  [/ी/g, 'ि'],
  [/ू/g, 'ु'],
  [/ई/g, 'इ'],
  [/ऊ/g, 'उ'],
  [/ऋ/g, 'रि'],
  [/ृ/g, '्रि'],
  [/[शष]/g, 'स'],
  [/व/g, 'ब'],
  [/[ङञ]्(?=[क-ह])/g, 'न्'],
  [/ण/g, 'न'],
  [/[ंँ](?=[क-ह])/g, 'न्'],
  [/[ंँः]/g, ''],
  [/[नम]्(?=[पफबभम])/g, 'म्'],
  [/([क-ह])्\1/g, '$1'],
  [/्$/g, ''],
];

/** One form for the spellings of a word in Devanagari: मोबाईल and मोबाइल, बीउ and बिउ; तयार stays apart from टायर. */
export function nativeForm(word: string): string {
  return MIXED.reduce((form, [letters, letter]) => form.replace(letters, letter), word);
}

/** Who writes them means them; who does not may mean either. */
const WRITTEN: readonly (readonly [RegExp, RegExp])[] = [
  [/kh/, /ख|क्ष/],
  [/gh/, /घ/],
  [/jh/, /झ/],
  [/th/, /[थठ]/],
  [/dh/, /[धढ]/],
  [/ph|f/, /फ/],
  [/bh/, /भ/],
  [/w/, /[वउऊुूोौऔओ]/],
];

/** Whether a romanised word that sounds like one in Devanagari could be it: bhatta is no बाटा. */
export function couldBe(roman: string, native: string): boolean {
  return WRITTEN.every(([letters, meant]) => !letters.test(roman) || meant.test(native));
}
