import type { Request, Response } from 'express';
import { AppError } from '../../kernel/errors.ts';
import { clientAddress } from '../../kernel/http/client-address.ts';
import type { Context } from '../../reference/reference.ts';
import { setStepCookie } from '../cookie.ts';
import { senderOfSignIn, signIn } from '../sign-in.ts';
import type { Who } from './claims.ts';
import { connect } from './connect.ts';
import type { Flow } from './flows.ts';
import { LinkNeeded, personOfIdentity } from './identify.ts';
import { addressOf, langOfPage } from './next-page.ts';
import { issueTicket, ticketSeconds } from './tickets.ts';

interface Browser {
  req: Request;
  res: Response;
}

/**
 * Somebody has come back from a provider, who says whom they are: signs them in, or connects them with the account that set
 * out. Answers the address of the page that follows.
 * @throws AppError
 */
export async function arrive(context: Context, browser: Browser, flow: Flow, who: Who): Promise<string> {
  return flow.purpose === 'link'
    ? arriveToConnect(context, flow, who)
    : arriveToSignIn(context, browser, flow, who);
}

async function arriveToConnect(context: Context, { sessionId, next }: Flow, who: Who): Promise<string> {
  await connect(context, sessionId, who);
  return addressOf(context.config.webUrl, next, { connected: who.provider });
}

async function arriveToSignIn(
  context: Context,
  { req, res }: Browser,
  flow: Flow,
  who: Who,
): Promise<string> {
  const { webUrl, internalSecret } = context.config;
  const lang = langOfPage(flow.next);
  const call = { req, res, body: { token: false } };
  const sender = await senderOfSignIn(context, call);
  const address = clientAddress(req, internalSecret);
  try {
    await signIn(context, call, sender, (tx) =>
      personOfIdentity(tx, context, who, { lang, separate: flow.purpose === 'separate', address }),
    );
    return addressOf(webUrl, flow.next);
  } catch (error) {
    if (error instanceof AppError && error.code === 'second_factor_needed')
      return addressOf(webUrl, `/${lang}/sign-in`, { step: 'second', next: flow.next });
    if (!(error instanceof LinkNeeded)) throw error;
    const value = await issueTicket(context.pool, who, error.userId);
    setStepCookie(res, webUrl, 'link', { value, seconds: ticketSeconds });
    return addressOf(webUrl, `/${lang}/sign-in`, { connect: who.provider, next: flow.next });
  }
}
