import { importPKCS8, SignJWT } from 'jose';
import { type ClientAuth, ClientSecretPost } from 'openid-client';
import type { ClientProof } from '../../kernel/identity-config.ts';

const seconds = 300;
const appleAudience = 'https://appleid.apple.com';

/** How the site proves to a provider that it is the site. Apple takes a secret that is signed anew each time. */
export function clientAuthOf(clientId: string, proof: ClientProof): ClientAuth {
  if ('secret' in proof) return ClientSecretPost(proof.secret);
  return async (_server, _client, body) => {
    body.set('client_id', clientId);
    body.set('client_secret', await appleSecret(clientId, proof));
  };
}

async function appleSecret(
  clientId: string,
  { teamId, keyId, key }: Exclude<ClientProof, { secret: string }>,
): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'ES256', kid: keyId })
    .setIssuer(teamId)
    .setSubject(clientId)
    .setAudience(appleAudience)
    .setIssuedAt()
    .setExpirationTime(`${seconds}s`)
    .sign(await importPKCS8(key, 'ES256'));
}
