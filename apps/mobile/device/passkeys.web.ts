import { Problem } from '~/i18n/problem-text.ts';

/** In a browser the web pages have passkeys; the app that is tried there has none. */
export const knowsPasskeys = (): boolean => false;

const none = async (_options: unknown): Promise<never> => {
  throw new Problem('auth.passkeyUnsupported');
};

export const askPasskey = none;
export const makePasskey = none;
