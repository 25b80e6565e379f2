import type { IdentityProvider } from '@thulubazaar/contract';
import { createRemoteJWKSet, type RemoteJWKSet } from 'jose';
import * as openid from 'openid-client';
import type { Config } from '../../kernel/config.ts';
import { AppError } from '../../kernel/errors.ts';
import type { ProviderConfig } from '../../kernel/identity-config.ts';
import { clientAuthOf } from './client-auth.ts';

/** What is particular to a provider. */
interface Kind {
  issuer: string;
  /** Where a document of the issuer does not say it. */
  metadata?: openid.ServerMetadata;
  scope: string;
  /** How the provider sends browsers back. */
  returns: 'GET' | 'POST';
  /** Asked for besides what every provider is asked for. */
  asked: Record<string, string>;
}

const kinds: Record<IdentityProvider, Kind> = {
  google: {
    issuer: 'https://accounts.google.com',
    scope: 'openid email profile',
    returns: 'GET',
    // One phone, several people.
    asked: { prompt: 'select_account' },
  },
  facebook: {
    issuer: 'https://www.facebook.com',
    // Its document names no token endpoint: ADR 64.
    metadata: {
      issuer: 'https://www.facebook.com',
      authorization_endpoint: 'https://www.facebook.com/v23.0/dialog/oauth',
      token_endpoint: 'https://graph.facebook.com/v23.0/oauth/access_token',
      jwks_uri: 'https://www.facebook.com/.well-known/oauth/openid/jwks/',
    },
    scope: 'openid public_profile',
    returns: 'GET',
    asked: {},
  },
  apple: {
    issuer: 'https://appleid.apple.com',
    scope: 'openid email name',
    // Whoever asks for name or address is answered by a form that is sent here.
    returns: 'POST',
    asked: { response_mode: 'form_post' },
  },
};

// Of a discovery document or keys: a person waits.
const timeoutSeconds = 8;
const rememberedMs = 60 * 60 * 1000;

/** A provider whose variables are set. */
export interface Provider extends Omit<Kind, 'issuer' | 'metadata'> {
  id: IdentityProvider;
  issuer: string;
  audiences: string[];
  /** @throws AppError unavailable when the provider does not answer */
  client(): Promise<openid.Configuration>;
  /** @throws AppError unavailable when the provider does not answer */
  keys(): Promise<RemoteJWKSet>;
}

export type Providers = ReadonlyMap<IdentityProvider, Provider>;

interface Opened {
  client: openid.Configuration;
  keys: RemoteJWKSet;
}

/** The providers that people may sign in with; each is asked about itself when it is first needed. */
export function openProviders({ identityProviders }: Pick<Config, 'identityProviders'>): Providers {
  const open = Object.entries(identityProviders) as [IdentityProvider, ProviderConfig][];
  return new Map(open.map(([id, config]) => [id, openProvider(id, config)]));
}

function openProvider(id: IdentityProvider, config: ProviderConfig): Provider {
  const { issuer, metadata, ...kind } = kinds[id];
  let opened: { value: Promise<Opened>; until: number } | undefined;
  function open(): Promise<Opened> {
    if (opened && opened.until > Date.now()) return opened.value;
    const value = ask(config, { issuer, metadata });
    opened = { value, until: Date.now() + rememberedMs };
    value.catch(() => {
      opened = undefined;
    });
    return value;
  }
  const patient = async (): Promise<Opened> => {
    try {
      return await open();
    } catch (cause) {
      throw Object.assign(new AppError('unavailable'), { cause });
    }
  };
  return {
    ...kind,
    id,
    issuer: config.issuer ?? issuer,
    audiences: config.audiences,
    client: async () => (await patient()).client,
    keys: async () => (await patient()).keys,
  };
}

async function ask(
  { clientId, proof, issuer: instead }: ProviderConfig,
  { issuer, metadata }: Pick<Kind, 'issuer'> & { metadata: Kind['metadata'] | undefined },
): Promise<Opened> {
  const auth = clientAuthOf(clientId, proof);
  // Tokens come over TLS from the provider itself; their signatures are checked all the same.
  const execute = [openid.enableNonRepudiationChecks];
  if (instead?.startsWith('http:')) execute.push(openid.allowInsecureRequests);
  const client =
    metadata && !instead
      ? new openid.Configuration(metadata, clientId, {}, auth)
      : await openid.discovery(new URL(instead ?? issuer), clientId, {}, auth, {
          execute,
          timeout: timeoutSeconds,
        });
  if (metadata && !instead) for (const extension of execute) extension(client);
  client.timeout = timeoutSeconds;
  const { jwks_uri: address } = client.serverMetadata();
  if (!address) throw new Error('the provider names no keys');
  return { client, keys: createRemoteJWKSet(new URL(address), { timeoutDuration: timeoutSeconds * 1000 }) };
}
