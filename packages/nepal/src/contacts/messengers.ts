import { strictKey } from '../sound-key.ts';

/** A place where people have names of their own. */
export interface Messenger {
  /** People are found there by the name they go by, not by a handle. */
  hasNames: boolean;
  /** The word means something else more often: only a colon, `id` or `@` after it makes it the messenger. */
  isWord: boolean;
}

const NAMES = `facebook fb fesbuk messenger mesenger msngr फेसबुक फेसबूक एफबी म्यासेन्जर मेसेन्जर मेसेञ्जर म्यासेञ्जर`;
const HANDLES = `instagram insta telegram whatsapp watsapp whatsap viber tiktok snapchat skype wechat discord youtube twitter imo threads
  इन्स्टाग्राम इन्स्टा इन्सटा टेलिग्राम ह्वाट्सएप वाट्सएप ह्वाट्सप व्हाट्सएप भाइबर भाईबर टिकटक इमो स्काइप युट्युब स्न्यापच्याट`;
const WORDS = 'ig tg snap line wa yt dc x';
const SAFE_KEY = 4;

const exact = new Map<string, Messenger>();
const sounded = new Map<string, Messenger>();
enter(NAMES, { hasNames: true, isWord: false });
enter(HANDLES, { hasNames: false, isWord: false });
enter(WORDS, { hasNames: false, isWord: true });

function enter(words: string, messenger: Messenger): void {
  for (const word of words.split(/\s+/)) {
    exact.set(word, messenger);
    const key = strictKey(word);
    if (key.length >= SAFE_KEY && !sounded.has(key)) sounded.set(key, messenger);
  }
}

/** How the names of messengers begin, in either script: of other words no key is made. */
const FIRST =
  /^(?:f[aeb]|phe|m[aes]|in|t[eiwh]|w[aeh]|v[aeiy]|b[hay]|s[kn]|di|y[ou]|im|फे|एफ|म[्ेय]|इ[नम]|ट[ेि]|ह्|वा|व्|भा|स्)/;
const LONGEST_NAME = 16;

/** The messenger that a word names, by its spelling or its sound, also with a postposition on it: `फेसबुकमा`. */
export function messengerOf(word: string): (Messenger & { isIn: boolean }) | null {
  const known = exact.get(word);
  if (known) return { ...known, isIn: false };
  if (word.length < SAFE_KEY || word.length > LONGEST_NAME || !FIRST.test(word)) return null;
  const heard = sounded.get(strictKey(word));
  return heard ? { ...heard, isIn: /(?:मा|को|ma)$/.test(word) } : null;
}
