import type { IdentityProvider, Lang } from '@thulubazaar/contract';

/**
 * The SMS that carries a code. Its last line binds the code to the site, so that the phone fills it in there and
 * nowhere else. Nepali stays within the 70 characters of one Unicode message for hosts of up to 20 characters.
 */
export function codeBySms(code: string, lang: Lang, webUrl: string): string {
  const sentence =
    lang === 'ne'
      ? `${code} ठूलो बजार कोड। कसैलाई नदिनुहोस्।`
      : `${code} is your ThuluBazaar code. It works for 5 minutes. Tell it to nobody.`;
  return `${sentence}\n@${new URL(webUrl).hostname} #${code}`;
}

export interface Email {
  subject: string;
  text: string;
  html?: string;
  /** A link that a mail program may stop them by with one press (RFC 8058). */
  stopUrl?: string;
}

/** The e-mail that carries a code. */
export function codeByEmail(code: string, lang: Lang): Email {
  return lang === 'ne'
    ? {
        subject: `${code} ठूलो बजार कोड`,
        text: `तपाईंको ठूलो बजार कोड ${code} हो। यो ५ मिनेटसम्म काम गर्छ। कसैलाई नदिनुहोस्।\n\nतपाईंले नमाग्नुभएको भए केही गर्नुपर्दैन।`,
      }
    : {
        subject: `${code} is your ThuluBazaar code`,
        text: `Your ThuluBazaar code is ${code}. It works for 5 minutes. Tell it to nobody.\n\nIf you did not ask for it, there is nothing to do.`,
      };
}

/** Tells a person that the copy of what is theirs is made; not where it is, which only they see. */
export function exportReadyByEmail(lang: Lang, webUrl: string): Email {
  const url = `${webUrl}/${lang}/profile#your-data`;
  return lang === 'ne'
    ? {
        subject: 'ठूलो बजारमा भएको तपाईंको विवरण तयार भयो',
        text: `तपाईंले मागेको प्रतिलिपि तयार भयो। साइन इन गरेर २४ घण्टाभित्र लिनुहोस्:\n${url}\n\nतपाईंले नमाग्नुभएको भए साइन इन गरेर नचिनेका ठाउँबाट साइन आउट गर्नुहोस्।`,
      }
    : {
        subject: 'Your data at ThuluBazaar is ready',
        text: `The copy you asked for is ready. Sign in and fetch it within 24 hours:\n${url}\n\nIf you did not ask for it, sign in and end the sessions you do not know.`,
      };
}

/** What one signs in by, or that there will be nothing to sign in to. */
export type Credential =
  | 'phone'
  | 'email'
  | 'password'
  | 'new passkey'
  | 'removed passkey'
  | 'second factor on'
  | 'second factor off'
  | 'new recovery codes'
  | 'used recovery code'
  | 'number of another'
  | 'deletion'
  | `${'new' | 'removed'} ${IdentityProvider}`;

function connected(name: string): Record<Lang, string> {
  return {
    en: `Your ThuluBazaar account can now be signed in to with ${name}.`,
    ne: `अब तपाईंको ठूलो बजार खातामा ${name} बाट साइन इन गर्न मिल्छ।`,
  };
}

function disconnected(name: string): Record<Lang, string> {
  return {
    en: `Your ThuluBazaar account can no longer be signed in to with ${name}.`,
    ne: `अब तपाईंको ठूलो बजार खातामा ${name} बाट साइन इन गर्न मिल्दैन।`,
  };
}

const changed: Record<Credential, Record<Lang, string>> = {
  phone: {
    en: 'Your ThuluBazaar account has a new mobile number.',
    ne: 'तपाईंको ठूलो बजार खातामा नयाँ मोबाइल नम्बर राखियो।',
  },
  email: {
    en: 'Your ThuluBazaar account has a new e-mail address.',
    ne: 'तपाईंको ठूलो बजार खातामा नयाँ इमेल राखियो।',
  },
  password: {
    en: 'Your ThuluBazaar account has a new password.',
    ne: 'तपाईंको ठूलो बजार खातामा नयाँ पासवर्ड राखियो।',
  },
  'new passkey': {
    en: 'Your ThuluBazaar account has a new passkey.',
    ne: 'तपाईंको ठूलो बजार खातामा नयाँ पासकी थपियो।',
  },
  'removed passkey': {
    en: 'A passkey of your ThuluBazaar account was removed.',
    ne: 'तपाईंको ठूलो बजार खाताको एउटा पासकी हटाइयो।',
  },
  'second factor on': {
    en: 'Your ThuluBazaar account now asks for a code of an app as well.',
    ne: 'तपाईंको ठूलो बजार खातामा साइन इन गर्दा अब एपको कोड पनि चाहिन्छ।',
  },
  'second factor off': {
    en: 'Your ThuluBazaar account asks for no code of an app any more.',
    ne: 'तपाईंको ठूलो बजार खातामा साइन इन गर्दा अब एपको कोड चाहिँदैन।',
  },
  'new recovery codes': {
    en: 'Your ThuluBazaar account has new recovery codes. The old ones no longer work.',
    ne: 'तपाईंको ठूलो बजार खातामा नयाँ रिकभरी कोड बनाइए। पुराना अब चल्दैनन्।',
  },
  'number of another': {
    en: 'The number of your ThuluBazaar account, unused for over a year, is somebody else’s now and was taken off it.',
    ne: 'तपाईंको ठूलो बजार खाता एक वर्षभन्दा बढी चलेन र त्यसको नम्बर अब अर्कै व्यक्तिले चलाउँछन्, त्यसैले खाताबाट हटाइयो।',
  },
  'used recovery code': {
    en: 'Your ThuluBazaar account was signed in to with a recovery code.',
    ne: 'तपाईंको ठूलो बजार खातामा रिकभरी कोडबाट साइन इन गरियो।',
  },
  deletion: {
    en: 'Your ThuluBazaar account will be deleted in 30 days.',
    ne: 'तपाईंको ठूलो बजार खाता ३० दिनपछि मेटिँदै छ।',
  },
  'new google': connected('Google'),
  'new facebook': connected('Facebook'),
  'new apple': connected('Apple'),
  'removed google': disconnected('Google'),
  'removed facebook': disconnected('Facebook'),
  'removed apple': disconnected('Apple'),
};

// One way in more or less ends no session; what is put in place of another ends all but one.
const endsSessions: ReadonlySet<Credential> = new Set(['phone', 'email', 'password', 'deletion']);

const ifNotYou: Record<Lang, string> = {
  en: 'If it was not you, sign in and change it back:',
  ne: 'तपाईंले होइन भने साइन इन गरेर फेरि बदल्नुहोस्:',
};

/** Tells a person that how their account is signed in to has changed; not what it is now, which is private. */
export function changeBySms(credential: Credential, lang: Lang, webUrl: string): string {
  return `${changed[credential][lang]} ${ifNotYou[lang]} ${webUrl}/${lang}/profile`;
}

/** The same by e-mail. */
export function changeByEmail(credential: Credential, lang: Lang, webUrl: string): Email {
  const sentence = changed[credential][lang];
  const ended = lang === 'ne' ? ' अरू सबै ठाउँको साइन इन अन्त्य गरियो।' : ' It was signed out everywhere else.';
  const others = endsSessions.has(credential) ? ended : '';
  return {
    subject: sentence.replace(/[.।]$/, ''),
    text: `${sentence}${others}\n\n${ifNotYou[lang]}\n${webUrl}/${lang}/profile`,
  };
}
