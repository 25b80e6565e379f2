/**
 * Beginnings of words without which no rule says anything: money that moves, codes, prizes, parcels, what one is told to do. A text with
 * none of them need not be read, which costs thirty times as much.
 */
const ASKING = new RegExp(
  [
    'pay|paid|advanc|adv\\b|deposit|token|booking|transfer|remit|expire|sms\\b|inaa?m|tinyurl|visa|facebook|your number|send|sent\\b|e-?sewa|khalti|fone|wallet|fees?\\b|charges?\\b|code|otp|\\bpin\\b|password',
    'lott|prize|\\bwon\\b|winner|congrat|gift|custom|courier|parcel|clearance|\\bqr\\b|scan|link|http|www\\.|screenshot|receipt|refund|verif|upfront|prepa',
    'army|abroad|registration|guarante|money|account|amount|to hold|reserve|confirm|click|proof|lock the',
    'paisa|pai?sa|rupai|pathau|patha|pataa|halnu|haldi|haldin|hal(?:e|i)|tirn|tire|tiri|tira|adbans|adv?ans|baina|bayana|dharau|bhansar|bansar|kuriyar|kurier|kod\\b|chitth?a|lotari|puraskar|uphaar|upahar|jit(?:nu|yo|e)|rakam|peski|jamma|book gar|number a|sunaunus|thichechu|lakh jam|hajar mat',
    'पैसा|पैसे|रकम|रुपैयाँ|रुपैया|रुपया|पठाउ|पठाइ|पठाए|हाल्|हालि|तिर्|तिरे|तिरि|अग्रिम|एडभान्स|एड्भान्स|एडभान्|बैना|धरौटी|शुल्क|चार्ज|फि\\b|फी|भुक्तानी|जम्मा|ट्रान्सफर|बुकिङ|टोकन|इसेवा|ई-?सेवा|खल्ती|खाता|पेस्की|बुक गर|इनाम|नम्बर',
    'कोड|ओटिपी|ओटीपी|पिन|चिट्ठा|लटरी|लोटरी|पुरस्कार|उपहार|जित्|भन्सार|कुरियर|पार्सल|क्यूआर|क्युआर|स्क्यान|लिङ्क|लिंक|रसिद|स्क्रिनसट|स्क्रिनशट|प्रमाण|सेना|विदेश|ग्यारेन्टी|थिच',
  ].join('|'),
  'iu',
);

/** Whether a text may ask for something at all. */
export function mayAsk(text: string): boolean {
  return ASKING.test(text);
}
