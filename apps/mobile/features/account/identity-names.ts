import type { IdentityProvider } from '@thulubazaar/contract';

/** What a provider calls itself, in every language. */
export const identityNames: Record<IdentityProvider, string> = {
  google: 'Google',
  facebook: 'Facebook',
  apple: 'Apple',
};
