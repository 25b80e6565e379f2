import type { Client } from '@thulubazaar/client/create-client';
import { identityDocuments, type Lang, paperKinds } from '@thulubazaar/contract';
import { isUuid } from '@thulubazaar/frontend/urls/slugs';
import { ownApi } from '@/data/own-api.ts';
import { backTo, type Deed, isPart, ofMyself, refused } from './sent.ts';

interface Said {
  /** `me`, or the slug of a shop. */
  of: string;
  id: string;
  one(name: string): string;
}

function begin(api: Client, { of, one }: Said): Promise<unknown> {
  if (of !== ofMyself) return api('POST /api/verifications', { body: { kind: 'business', shop: of } });
  const lastTwo = one('lastTwo').trim();
  const document = identityDocuments.find((known) => known === one('document'));
  return api('POST /api/verifications', {
    body: {
      kind: 'person',
      ...(document && { document }),
      legalName: one('legalName'),
      issuedIn: one('issuedIn'),
      ...(lastTwo && { lastTwo }),
    },
  });
}

/** @returns what was done; null where it is nothing that the page asks for */
async function carryOut(api: Client, said: Said): Promise<Deed | null> {
  const deed = said.one('do');
  const { id } = said;
  if (deed === 'begin') {
    await begin(api, said);
    return deed;
  }
  if (!isUuid(id)) return null;
  const params = { id };
  if (deed === 'send') await api('POST /api/verifications/{id}/send', { params });
  else if (deed === 'withdraw') await api('POST /api/verifications/{id}/withdraw', { params });
  else if (deed === 'remove') {
    const kind = paperKinds.find((known) => known === said.one('kind'));
    if (!kind) return null;
    await api('DELETE /api/verifications/{id}/papers/{kind}', { params: { id, kind } });
  } else return null;
  return deed;
}

/** Does what a button of the page says, and leads back to it. */
export async function takeForm(lang: Lang, form: FormData): Promise<Response> {
  const one = (name: string) => `${form.get(name) ?? ''}`;
  const of = one('of');
  if (!isPart(of)) return new Response(null, { status: 400 });
  try {
    const done = await carryOut(await ownApi(), { of, id: one('id'), one });
    return done ? backTo(lang, of, { done }) : new Response(null, { status: 400 });
  } catch (error) {
    return refused(lang, of, error);
  }
}
