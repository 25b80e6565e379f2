import type { Result, SecondFactor, secondFactorOperations, signInByPhone } from '@thulubazaar/contract';
import type { Request, Response } from 'express';
import type pg from 'pg';
import { renderSVG } from 'uqr';
import { AppError } from '../../kernel/errors.ts';
import { clientAddress } from '../../kernel/http/client-address.ts';
import type { Handlers } from '../../kernel/http/mount.ts';
import type { Context } from '../../reference/reference.ts';
import { secondFactorWasRight, spendOnChange, spendOnSecondFactor } from '../budgets.ts';
import { readStepCookie, setStepCookie } from '../cookie.ts';
import { type Caller, changeWays, tellOfChange } from '../credentials.ts';
import { deviceOfRequest, senderInto } from '../devices.ts';
import { getMeById } from '../profile.ts';
import { endSession } from '../sessions.ts';
import { signIn } from '../sign-in.ts';
import { countRecoveryCodes, replaceRecoveryCodes, takeRecoveryCode } from './recovery-codes.ts';
import { type HeldTicket, ownerOfTicket, takeTicket } from './tickets.ts';
import { forgetTotp, newSecret, takeTotp, totpSince, uriOf } from './totp.ts';

/** One of both, as the contract has it. */
interface Given {
  code?: string | undefined;
  recoveryCode?: string | undefined;
}

interface Signing {
  req: Request;
  res: Response;
  body: Given & { token: boolean };
}

/** An authenticator app besides the way one signs in by, and what stands in for it. */
export function secondFactorHandlers(context: Context): Handlers<typeof secondFactorOperations> {
  const { config, pool } = context;

  /** @throws AppError wrong_code */
  async function take(tx: pg.PoolClient, userId: string, { code, recoveryCode = '' }: Given): Promise<void> {
    const right =
      code === undefined
        ? await takeRecoveryCode(tx, context, userId, recoveryCode)
        : await takeTotp(tx, context, userId, code);
    if (!right) throw new AppError('wrong_code');
  }

  /** Signs in whoever has shown the first factor, with what `before` does first, in one transaction with it. */
  async function signInWithBoth(
    userId: string,
    call: Signing,
    before: (tx: pg.PoolClient) => Promise<string | null>,
  ): Promise<Result<typeof signInByPhone>> {
    const { req, res, body } = call;
    const sender = await senderInto(context, userId, { req, ...(body.token ? {} : { res }) });
    await spendOnSecondFactor(context, userId, sender);
    const answer = await signIn(context, call, sender, async (tx) => {
      // First, as whoever changes the account does: of two neither waits for the other with something the other waits for.
      await tx.query('select from users where id = $1 for key share', [userId]);
      const passwordHash = await before(tx);
      await take(tx, userId, body);
      return { id: userId, isNew: false, bothFactors: true, passwordHash };
    });
    await secondFactorWasRight(context, userId, sender);
    if (body.recoveryCode !== undefined) await tellOfChange(context, answer.user, 'used recovery code');
    return answer;
  }

  /** Where a browser made the first step its cookies say so, and nothing else does. */
  function heldTicket(req: Request, inBody: string | undefined): HeldTicket {
    if (inBody !== undefined) return { ticket: inBody, device: null };
    const ticket = readStepCookie(req, config.webUrl, 'ticket');
    const device = deviceOfRequest(req, config.webUrl);
    if (!ticket || !device) throw new AppError('second_factor_over');
    return { ticket, device };
  }

  const countChange = ({ actor, req }: Caller) =>
    spendOnChange(context, actor.id, clientAddress(req, config.internalSecret));

  async function hasBothFactors(db: pg.Pool | pg.PoolClient, { req }: Pick<Caller, 'req'>): Promise<boolean> {
    const { rowCount } = await db.query(
      'select from sessions where id = $1 and second_factor_at is not null',
      [req.sessionId],
    );
    return rowCount === 1;
  }

  return {
    signInBySecondFactor: async ({ req, res, body }) => {
      const held = heldTicket(req, body.ticket);
      const userId = await ownerOfTicket(pool, held);
      const signing = { req, res, body: { ...body, token: body.ticket !== undefined } };
      const answer = await signInWithBoth(
        userId,
        signing,
        async (tx) => (await takeTicket(tx, held)).passwordHash,
      );
      if (held.device) setStepCookie(res, config.webUrl, 'ticket', { value: '', seconds: 0 });
      return answer;
    },
    getSecondFactor: async ({ actor, req }): Promise<SecondFactor> => ({
      since: (await totpSince(pool, actor.id))?.toISOString() ?? null,
      recoveryCodesLeft: await countRecoveryCodes(pool, actor.id),
      proved: await hasBothFactors(pool, { req }),
      needed: actor.role !== 'user',
    }),
    proveSecondFactor: (call) =>
      signInWithBoth(call.actor.id, call, async (tx) => {
        await endSession(tx, call.actor.id, call.req.sessionId ?? '').catch((error) => {
          throw error instanceof AppError ? new AppError('not_signed_in') : error;
        });
        return null;
      }),
    startTotp: async ({ actor }) => {
      const { phone, email, handle } = await getMeById(pool, context, actor.id);
      const secret = await newSecret(pool, context, actor.id);
      const uri = uriOf(secret, phone ?? email ?? handle);
      return { secret, uri, qr: renderSVG(uri, { border: 4 }) };
    },
    confirmTotp: async (call) => {
      const { actor, body, req } = call;
      await countChange(call);
      return changeWays(context, call, 'second factor on', async (tx) => {
        if (await totpSince(tx, actor.id)) throw new AppError('conflict');
        if (!(await takeTotp(tx, context, actor.id, body.code, 'waiting'))) throw new AppError('wrong_code');
        await tx.query('update sessions set second_factor_at = now() where id = $1', [req.sessionId]);
        return { recoveryCodes: await replaceRecoveryCodes(tx, context, actor.id) };
      });
    },
    removeTotp: async (call) => {
      const { actor, body } = call;
      await countChange(call);
      await changeWays(context, call, 'second factor off', async (tx) => {
        if (!(await totpSince(tx, actor.id))) throw new AppError('conflict');
        await take(tx, actor.id, body);
        await forgetTotp(tx, actor.id);
      });
      return null;
    },
    createRecoveryCodes: async (call) => {
      const { actor } = call;
      await countChange(call);
      return changeWays(context, call, 'new recovery codes', async (tx) => {
        if (!(await totpSince(tx, actor.id))) throw new AppError('conflict');
        if (!(await hasBothFactors(tx, call))) throw new AppError('second_factor_required');
        return { recoveryCodes: await replaceRecoveryCodes(tx, context, actor.id) };
      });
    },
  };
}
