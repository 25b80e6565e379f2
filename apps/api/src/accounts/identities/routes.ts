import type { Lang } from '@thulubazaar/contract';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { clientAddress } from '../../kernel/http/client-address.ts';
import { langOf } from '../../kernel/http/lang.ts';
import { parseQuery } from '../../kernel/http/query-string.ts';
import type { Context } from '../../reference/reference.ts';
import { spendOnIdentity } from '../budgets.ts';
import { readStepCookie, setStepCookie } from '../cookie.ts';
import { arrive } from './arrive.ts';
import { authorizationAddress, claimsForCode, type Returned } from './authorization.ts';
import { nameOfForm, whoIs } from './claims.ts';
import { beginFlow, endFlow, type Flow, flowSeconds, isState, secretsOf } from './flows.ts';
import { addressOf, langOfPage, nextPage } from './next-page.ts';
import { type Problem, problemOf } from './problems.ts';
import type { Provider, Providers } from './providers.ts';

type Guards = (op: { id: string; method: 'get'; access: 'public' }) => RequestHandler[];

/**
 * The two ends of a way through a provider, which browsers go by themselves: `start` leads away, `callback` is where they
 * come back. Both end on a page, whatever happens.
 */
export function identityRoutes(context: Context, providers: Providers, guards: Guards): Router {
  const router = Router();
  // The form that Apple has a browser send comes from another site: state and cookie say whose it is.
  const guarded = guards({ id: 'identityRoutes', method: 'get', access: 'public' });
  const form = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 20 });
  const callback = '/api/auth/oidc/:provider/callback';
  router.get('/api/auth/oidc/:provider/start', ...guarded, leading(context, providers, start));
  router.get(
    callback,
    ...guarded,
    leading(context, providers, (at) => comeBack(at, 'GET', parseQuery(at.req.url.split('?')[1] ?? ''))),
  );
  router.post(
    callback,
    ...guarded,
    form,
    leading(context, providers, (at) => comeBack(at, 'POST', Object(at.req.body))),
  );
  return router;
}

interface At {
  context: Context;
  provider: Provider;
  req: Request;
  res: Response;
}

/** Leads a browser to the address that `where` answers; a provider that is none, or off, is not found. */
function leading(
  context: Context,
  providers: Providers,
  where: (at: At) => Promise<string>,
): RequestHandler<{ provider: string }> {
  return async (req, res, next) => {
    try {
      const provider = [...providers.values()].find(({ id }) => id === req.params.provider);
      if (!provider) return next();
      const address = await where({ context, provider, req: req as unknown as Request, res });
      res.setHeader('cache-control', 'no-store');
      res.redirect(303, address);
    } catch (error) {
      next(error);
    }
  };
}

/** Only a page of the site sets out, or a person by the address: another site cannot have somebody signed in as another. */
function setsOutHere({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

async function start({ context, provider, req, res }: At): Promise<string> {
  const { config } = context;
  const query = parseQuery(req.url.split('?')[1] ?? '');
  const lang = langOfBrowser(req);
  const next = nextPage(query.next) ?? (`/${lang}/my` as const);
  const signInPage = (parameters: Record<string, string>) =>
    addressOf(config.webUrl, `/${langOfPage(next)}/sign-in`, { ...parameters, next });
  if (!setsOutHere(req)) return signInPage({});
  try {
    await spendOnIdentity(context, clientAddress(req, config.internalSecret));
    const purpose = query.separate === '1' ? 'separate' : 'sign-in';
    return await setOut(context, res, provider, { provider: provider.id, purpose, sessionId: null, next });
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    return signInPage({ problem, provider: provider.id });
  }
}

/** Begins a flow in a browser. Answers the address of the provider that it goes to. */
export async function setOut(
  context: Context,
  res: Response,
  provider: Provider,
  flow: Flow,
): Promise<string> {
  const { webUrl } = context.config;
  // Before anything is stored: it may not answer.
  await provider.client();
  const { browser, ...secrets } = await beginFlow(context, flow);
  const crossSite = provider.returns === 'POST';
  setStepCookie(res, webUrl, 'identity', { value: browser, seconds: flowSeconds, crossSite });
  return authorizationAddress(provider, webUrl, secrets);
}

async function comeBack(
  at: At,
  method: Provider['returns'],
  given: Record<string, unknown>,
): Promise<string> {
  const { context, provider, req, res } = at;
  const { webUrl } = context.config;
  const browser = readStepCookie(req, webUrl, 'identity');
  const secrets = secretsOf(context.config, browser ?? '');
  const returned = readReturned(given);
  const lost = () => problemPage(at, null, 'expired');
  // What this browser did not set out for is not ended either.
  if (!browser || method !== provider.returns || !isState(returned.state, secrets)) return lost();
  setStepCookie(res, webUrl, 'identity', { value: '', seconds: 0 });
  const flow = await endFlow(context.pool, browser);
  if (flow?.provider !== provider.id) return lost();
  if (returned.error !== undefined) {
    const cancelled = /^(access_denied|user_cancelled_authorize)$/.test(returned.error);
    return problemPage(at, flow, cancelled ? 'cancelled' : 'failed');
  }
  try {
    const who = whoIs(provider.id, await claimsForCode(provider, webUrl, returned, secrets));
    const name = who.name ?? nameOfForm(returned.user);
    return await arrive(context, { req, res }, flow, { ...who, name });
  } catch (error) {
    const problem = problemOf(error);
    if (!problem) throw error;
    // Its cause may hold the claims of a token.
    const { code, message } = error as Error & { code?: string };
    context.log.warn({ provider: provider.id, code, reason: message }, 'signing in with a provider failed');
    return problemPage(at, flow, problem);
  }
}

/** What is read of an answer: each parameter once. */
function readReturned(given: Record<string, unknown>): Returned {
  const returned: Returned = {};
  for (const name of ['code', 'state', 'iss', 'error', 'user'] as const) {
    const value = given[name];
    if (typeof value === 'string' && value.length <= 4000) returned[name] = value;
  }
  return returned;
}

function problemPage({ context, provider, req }: At, flow: Flow | null, problem: Problem): string {
  const { webUrl } = context.config;
  const lang = flow ? langOfPage(flow.next) : langOfBrowser(req);
  if (flow?.purpose === 'link') return addressOf(webUrl, flow.next, { problem, provider: provider.id });
  const next: Record<string, string> = flow ? { next: flow.next } : {};
  return addressOf(webUrl, `/${lang}/sign-in`, { problem, provider: provider.id, ...next });
}

/** The language that a person chose on the site, else the browser's. */
function langOfBrowser(req: Request): Lang {
  const chosen = /(?:^|;\s*)lang=(en|ne)(?:;|$)/.exec(req.headers.cookie ?? '')?.[1];
  return chosen === 'en' || chosen === 'ne' ? chosen : langOf(req);
}
