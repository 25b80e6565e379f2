/** Sequences that are drawn as the one letter beside them; typing by hand and fonts of old files leave all of them. */
const SEQUENCES: readonly (readonly [RegExp, string])[] = [
  [/र्इ/g, 'ई'],
  [/ाे|ेा/g, 'ो'],
  [/ाै|ैा/g, 'ौ'],
  [/ाॅ|ॅा/g, 'ॉ'],
  [/अा/g, 'आ'],
  [/अो|आे/g, 'ओ'],
  [/अौ|आै/g, 'औ'],
  [/अॉ|आॅ/g, 'ऑ'],
  [/एे/g, 'ऐ'],
  [/एॅ/g, 'ऍ'],
  // A colon for visarga, in the words that have one.
  [/(?<![\u0900-\u097f])(दु|नि|अन्त|प्रात|पुन|छ|अत|स्वत):(?=[\u0900-\u097f]|\s|$)/g, '$1ः'],
];
/** What every sequence above has one of. */
const SUSPECT = /र्इ|ा[ेैॅ]|[ेैॅ]ा|[अआए][ाेैोौॉॅ]|[दनतछ][ुि]?:/;

/**
 * One spelling for Devanagari that is drawn alike: `होन्डा` for `हाेन्डा`, `ओप्पो` for `अोप्पो`. For text without
 * invisible marks, composed (NFC). What is drawn differently, nukta and chandrabindu too, stays as it is.
 */
export function foldLookalikes(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return SEQUENCES.reduce((folded, [sequence, letter]) => folded.replace(sequence, letter), text);
}
