import type { Lang } from '@thulubazaar/contract';
import type { Email } from './texts.ts';

/** Tells whoever has an account that somebody else says it is theirs. */
export function recoveryAskedText(lang: Lang, date: string, webUrl: string): Email {
  const link = `${webUrl}/${lang}/recover`;
  return lang === 'ne'
    ? {
        subject: 'तपाईंको ठूलो बजार खाता कसैले आफ्नो हो भनेको छ',
        text: `तपाईंको ठूलो बजार खाता कसैले आफ्नो हो भनेको छ। ${date} मा त्यो खाता उसको नम्बरमा सर्छ। खाता तपाईंकै हो भने अहिल्यै रोक्नुहोस्: ${link}`,
      }
    : {
        subject: 'Somebody says that your ThuluBazaar account is theirs',
        text: `Somebody says that your ThuluBazaar account is theirs. On ${date} it goes to their number. If it is yours, object now: ${link}`,
      };
}

/** Tells both ends that it has happened. */
export function recoveryDoneText(lang: Lang, webUrl: string): Email {
  const link = `${webUrl}/${lang}/sign-in`;
  return lang === 'ne'
    ? {
        subject: 'ठूलो बजार खाता नयाँ नम्बरमा सर्‍यो',
        text: `ठूलो बजार खाता नयाँ नम्बरमा सर्‍यो। पुराना सबै साइन इन, पासवर्ड र पासकी हटाइए। नयाँ नम्बरबाट साइन इन गर्नुहोस्: ${link}`,
      }
    : {
        subject: 'A ThuluBazaar account has gone to its new number',
        text: `The ThuluBazaar account has gone to its new number. All other ways in were removed. Sign in with the new number: ${link}`,
      };
}
