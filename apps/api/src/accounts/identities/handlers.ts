import { type IdentityProvider, type identityOperations, identityProviders } from '@thulubazaar/contract';
import type { Request } from 'express';
import { AppError, notFound } from '../../kernel/errors.ts';
import { clientAddress } from '../../kernel/http/client-address.ts';
import { langOf } from '../../kernel/http/lang.ts';
import type { Handlers } from '../../kernel/http/mount.ts';
import type { Context } from '../../reference/reference.ts';
import { spendOnChange, spendOnIdentity, spendOnWrongIdentity } from '../budgets.ts';
import { readStepCookie, setStepCookie } from '../cookie.ts';
import { type Caller, changeWays } from '../credentials.ts';
import { challengeSeconds, newChallenge } from '../passkeys/challenges.ts';
import { passkeysOf } from '../passkeys/stored-passkeys.ts';
import type { accountPolicies } from '../policies.ts';
import { getMeById } from '../profile.ts';
import { senderOfSignIn, signIn } from '../sign-in.ts';
import { requireWayIn } from '../ways.ts';
import type { Who } from './claims.ts';
import { connectTo } from './connect.ts';
import { checkIdToken } from './id-token.ts';
import { LinkNeeded, personOfIdentity } from './identify.ts';
import type { Provider, Providers } from './providers.ts';
import { setOut } from './routes.ts';
import { deleteIdentity, identitiesOf } from './stored-identities.ts';
import { issueTicket, useTicket } from './tickets.ts';

/** Signing in with accounts of others from apps, and the ways into an account. */
export function identityHandlers(
  context: Context,
  providers: Providers,
): Handlers<typeof identityOperations, typeof accountPolicies> {
  const { config, pool } = context;
  const addressOf = (req: Request) => clientAddress(req, config.internalSecret);
  const countChange = ({ actor, req }: Caller) => spendOnChange(context, actor.id, addressOf(req));
  const offered = identityProviders.filter((id) => providers.has(id));

  function providerOf(id: IdentityProvider): Provider {
    const provider = providers.get(id);
    if (!provider) throw notFound();
    return provider;
  }

  // Only what is wrong is counted: whoever has a token of theirs comes in, whatever others have tried.
  async function whoBrings(req: Request, id: IdentityProvider, body: Parameters<typeof checkIdToken>[2]) {
    return checkIdToken(context, providerOf(id), body).catch(async (error) => {
      if (error instanceof AppError && error.code === 'wrong_identity')
        await spendOnWrongIdentity(context, addressOf(req));
      throw error;
    });
  }

  async function askToConnect(error: unknown, who: Who): Promise<never> {
    if (!(error instanceof LinkNeeded)) throw error;
    const ticket = await issueTicket(pool, who, error.userId);
    throw new AppError('link_needed', undefined, { ticket });
  }

  return {
    listProviders: () => ({ items: offered }),
    askForNonce: () => ({
      nonce: Buffer.from(newChallenge(context, 'identity')).toString('base64url'),
      expiresIn: challengeSeconds,
    }),
    signInByIdentity: async ({ req, res, params, body }) => {
      const { name, separate } = body;
      const who = await whoBrings(req, params.provider, body);
      const call = { req, res, body: { token: true } };
      const sender = await senderOfSignIn(context, call);
      const given = { lang: langOf(req), separate, address: sender.address };
      return signIn(context, call, sender, (tx) =>
        personOfIdentity(tx, context, { ...who, name: who.name ?? name ?? null }, given),
      ).catch((error) => askToConnect(error, who));
    },
    listWays: async ({ actor }) => {
      const { phone, email, hasPassword } = await getMeById(pool, context, actor.id);
      const [passkeys, identities] = [await passkeysOf(pool, actor.id), await identitiesOf(pool, actor.id)];
      return { phone, email, hasPassword, passkeys: passkeys.length, identities, offered };
    },
    startLinking: async ({ req, res, body }) => {
      const provider = providerOf(body.provider);
      await spendOnIdentity(context, addressOf(req));
      const next = `/${body.lang}/profile` as const;
      const sessionId = req.sessionId ?? null;
      const flow = { provider: provider.id, purpose: 'link', sessionId, next } as const;
      return { address: await setOut(context, res, provider, flow) };
    },
    addIdentity: async (call) => {
      await countChange(call);
      return connectTo(context, call, await whoBrings(call.req, call.body.provider, call.body));
    },
    connectIdentity: async (call) => {
      const { actor, req, res, body } = call;
      await countChange(call);
      const ticket = body.ticket ?? readStepCookie(req, config.webUrl, 'link');
      const waiting = await useTicket(pool, actor.id, ticket);
      if (body.ticket === undefined) setStepCookie(res, config.webUrl, 'link', { value: '', seconds: 0 });
      return connectTo(context, call, waiting);
    },
    removeIdentity: async (call) => {
      await countChange(call);
      const { provider } = call.subject;
      await changeWays(context, call, `removed ${provider}`, async (tx) => {
        await deleteIdentity(tx, call.params.id);
        await requireWayIn(tx, call.actor.id);
      });
      return null;
    },
  };
}
