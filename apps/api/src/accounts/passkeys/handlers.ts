import { mostPasskeys, type passkeyOperations } from '@thulubazaar/contract';
import { AppError } from '../../kernel/errors.ts';
import { clientAddress } from '../../kernel/http/client-address.ts';
import type { Handlers } from '../../kernel/http/mount.ts';
import type { Context } from '../../reference/reference.ts';
import { spendOnChange, spendOnWrongPasskey } from '../budgets.ts';
import { type Caller, changeWays } from '../credentials.ts';
import type { accountPolicies } from '../policies.ts';
import { getMeById } from '../profile.ts';
import { senderOfSignIn, signIn } from '../sign-in.ts';
import { requireWayIn } from '../ways.ts';
import { checkAssertion, checkRegistration, creationOptions, requestOptions } from './ceremonies.ts';
import {
  credentialsOf,
  deletePasskey,
  findPasskey,
  notePasskeyUse,
  passkeysOf,
  setPasskeyName,
  storePasskey,
} from './stored-passkeys.ts';

/** Signing in with a passkey, and the passkeys of an account. */
export function passkeyHandlers(
  context: Context,
): Handlers<typeof passkeyOperations, typeof accountPolicies> {
  const { config, pool } = context;
  const countChange = ({ actor, req }: Caller) =>
    spendOnChange(context, actor.id, clientAddress(req, config.internalSecret));

  return {
    askForPasskey: () => requestOptions(context),
    signInByPasskey: async (call) => {
      const { body } = call;
      const sender = await senderOfSignIn(context, call);
      const known = await findPasskey(pool, body.credential.id);
      // Only what is wrong is counted: whoever has the passkey comes in, whatever others have tried.
      const used = await checkAssertion(context, known, body.credential).catch(async (error) => {
        if (error instanceof AppError) await spendOnWrongPasskey(context, sender.address);
        throw error;
      });
      return signIn(context, call, sender, async (tx) => {
        if (!known) throw new AppError('wrong_passkey');
        await notePasskeyUse(tx, known.id, used);
        return { id: known.userId, isNew: false, bothFactors: true };
      });
    },
    askForNewPasskey: async ({ actor }) => {
      const me = await getMeById(pool, context, actor.id);
      return creationOptions(context, me, actor.id, await credentialsOf(pool, actor.id));
    },
    addPasskey: async (call) => {
      const { actor, body } = call;
      await countChange(call);
      const made = await checkRegistration(context, actor.id, body.credential);
      return changeWays(context, call, 'new passkey', async (tx) => {
        if ((await credentialsOf(tx, actor.id)).length >= mostPasskeys)
          throw new AppError('invalid_input', [
            { field: 'credential', code: 'passkeys_full', limit: mostPasskeys },
          ]);
        return storePasskey(tx, actor.id, made, body.name);
      });
    },
    listPasskeys: async ({ actor }) => ({ items: await passkeysOf(pool, actor.id) }),
    renamePasskey: ({ params, body }) => setPasskeyName(pool, params.id, body.name),
    removePasskey: async (call) => {
      await countChange(call);
      await changeWays(context, call, 'removed passkey', async (tx) => {
        await deletePasskey(tx, call.params.id);
        await requireWayIn(tx, call.actor.id);
      });
      return null;
    },
  };
}
