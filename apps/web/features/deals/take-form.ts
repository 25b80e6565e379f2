import { ApiError } from '@thulubazaar/client';
import type { Client } from '@thulubazaar/client/create-client';
import { type Lang, reviewTags } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isUuid } from '@thulubazaar/frontend/urls/slugs';
import { ownApi } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';
import { signInFirst } from '@/shell/sign-in-first.ts';

/** What a form says of a deal; null where it is no review. */
function reviewIn(form: FormData) {
  const rating = Number(form.get('rating'));
  if (![1, 2, 3, 4, 5].includes(rating)) return null;
  const said = form.getAll('tags');
  return {
    rating,
    text: `${form.get('text') ?? ''}`,
    tags: reviewTags.filter((tag) => said.includes(tag)),
  };
}

/** @returns whether it is anything that the page asks for */
async function carryOut(api: Client, form: FormData, deed: string, id: string): Promise<boolean> {
  const params = { id };
  const body = reviewIn(form);
  if (deed === 'confirm') await api('POST /api/my/deals/{id}/confirm', { params });
  else if (deed === 'deny') await api('POST /api/my/deals/{id}/deny', { params });
  else if (deed === 'answer')
    await api('POST /api/reviews/{id}/answer', { params, body: { text: `${form.get('text') ?? ''}` } });
  else if (deed === 'write' && body) await api('POST /api/my/deals/{id}/review', { params, body });
  else if (deed === 'edit' && body) await api('PUT /api/my/deals/{id}/review', { params, body });
  else return false;
  return true;
}

/** Does what a button of the page of deals says, and leads back to it. */
export async function takeForm(lang: Lang, form: FormData): Promise<Response> {
  const here = pageHref(lang, '/my/deals');
  const [deed, id] = [`${form.get('do') ?? ''}`, `${form.get('id') ?? ''}`];
  try {
    const done = isUuid(id) && (await carryOut(await ownApi(), form, deed, id));
    return done ? seeOther(`${here}?done=${deed}`) : new Response(null, { status: 400 });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) return signInFirst(lang, here);
    return seeOther(`${here}?problem=${error.code}`);
  }
}
