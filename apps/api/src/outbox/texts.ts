import type { Lang } from '@thulubazaar/contract';

/**
 * The SMS that carries a code. Its last line binds the code to the site, so that the phone fills it in there and
 * nowhere else. Nepali stays within the 70 characters of one Unicode message for hosts of up to 20 characters.
 */
export function codeBySms(code: string, lang: Lang, webUrl: string): string {
  const sentence =
    lang === 'ne'
      ? `${code} ठूलोबजार कोड हो। कसैलाई नदिनुहोस्।`
      : `${code} is your ThuluBazaar code. It works for 5 minutes. Tell it to nobody.`;
  return `${sentence}\n@${new URL(webUrl).hostname} #${code}`;
}

export interface Email {
  subject: string;
  text: string;
}

/** The e-mail that carries a code. */
export function codeByEmail(code: string, lang: Lang): Email {
  return lang === 'ne'
    ? {
        subject: `${code} ठूलोबजार कोड`,
        text: `तपाईंको ठूलोबजार कोड ${code} हो। यो ५ मिनेटसम्म काम गर्छ। कसैलाई नदिनुहोस्।\n\nतपाईंले नमाग्नुभएको भए केही गर्नुपर्दैन।`,
      }
    : {
        subject: `${code} is your ThuluBazaar code`,
        text: `Your ThuluBazaar code is ${code}. It works for 5 minutes. Tell it to nobody.\n\nIf you did not ask for it, there is nothing to do.`,
      };
}
