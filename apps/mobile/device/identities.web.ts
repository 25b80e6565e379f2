import type { IdentityProvider } from '@thulubazaar/contract';
import type { Given } from './identities.ts';

/** A browser goes to a provider by addresses of the web pages; the app that is tried there asks none. */
export const offeredHere = (_providers: readonly IdentityProvider[]): IdentityProvider[] => [];

export const askProvider = async (_provider: IdentityProvider, _nonce: string): Promise<Given | null> => null;
