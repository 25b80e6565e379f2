import { concept } from '../concepts.ts';
import type { Link } from '../links.ts';
import { negated } from '../moods.ts';
import type { Message } from '../read-message.ts';
import type { MessageContext } from '../reasons.ts';

const DAYS_OF_A_NEW_ACCOUNT = 7;
const known = new Set(
  'thulubazaar.com thulubazaar.com.np google.com maps.google.com goo.gl maps.app.goo.gl youtube.com youtu.be m.youtube.com facebook.com m.facebook.com fb.com fb.me instagram.com tiktok.com vt.tiktok.com daraz.com.np hamrobazaar.com gsmarena.com wikipedia.org en.wikipedia.org ne.wikipedia.org apple.com support.apple.com samsung.com plus.codes openstreetmap.org esewa.com.np khalti.com fonepay.com connectips.com imepay.com.np'.split(
    ' ',
  ),
);
/** Names that others dress up as. */
const COPIED =
  /esewa|khalti|fonepay|connectips|ime-?pay|nic-?asia|nabil|prabhu|siddhartha|laxmi|sanima|kumari|global-?ime|machhapuchh?re|rastriya|thulu?-?baz|nepal-?pay|ncell|daraz|hamrobaz|nrb|bank/;
const CHEAP_ENDING =
  /\.(?:xyz|top|click|club|vip|online|site|shop|store|live|link|win|icu|cc|tk|ml|ga|cf|gq|pw|ru|website|space|fun|world|work|loan|gift|buzz|cyou|sbs|monster|rest|cam|money|cash|bid|trade)$/;
const SHORTENER =
  /^(?:bit\.ly|tinyurl\.com|t\.co|is\.gd|cutt\.ly|rb\.gy|shorturl\.at|ow\.ly|t\.ly|rebrand\.ly|tiny\.cc)$/;
const bait = concept(
  String.raw`log ?in|sign ?in|verif\w*|confirm|claim|receive|prize|bonus|register|fill|form|click|suspend\w*|block\w*|reward|free|download|install|apk|get your|order (?:there|here)|card|password|otp|get paid`,
  'लगइन, login, प्रमाणित, भेरिफाइ, verify, पैसा लिन, पैसा पाउन, पैसा आउँछ, इनाम, बोनस, bonus, फारम, form, क्लिक, click, बन्द हुन्छ, ब्लक, राहत, डाउनलोड, इन्स्टल, पुरस्कार, पाइन्छ, सहायता, कार्ड, card, रजिस्टर, register',
);

/** A page elsewhere that wants a password, money or a name. */
export function outsideLink(message: Message, context: MessageContext): boolean {
  const unknown = message.links.filter(({ host }) => !isKnown(host));
  if (unknown.length === 0) return false;
  if ((context.accountAgeDays ?? Number.POSITIVE_INFINITY) < DAYS_OF_A_NEW_ACCOUNT) return true;
  return unknown.some(suspicious) || (bait(message) && !message.sentences.some(negated));
}

function isKnown(host: string): boolean {
  if (known.has(host)) return true;
  // Government, schools and companies of Nepal prove who they are before they get such a name.
  return /\.(?:gov|edu)\.np$/.test(host);
}

function suspicious({ host, url }: Link): boolean {
  return (
    (COPIED.test(host) && !/\.com\.np$/.test(host)) ||
    CHEAP_ENDING.test(host) ||
    SHORTENER.test(host) ||
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) ||
    /xn--/.test(host) ||
    /\.apk\b/i.test(url)
  );
}
