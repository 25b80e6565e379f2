import { ApiError } from '@thulubazaar/client';
import type { Client } from '@thulubazaar/client/create-client';
import { type AlertTime, alertTimes, type Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isHandle, isShopSlug, isUuid } from '@thulubazaar/frontend/urls/slugs';
import { ownApi } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';
import { signInFirst } from '@/shell/sign-in-first.ts';

type Say = (name: string) => string;

function timeIn(say: Say): AlertTime | undefined {
  return alertTimes.find((time) => time === say('alerts'));
}

/** What a button of a saved search asks of the API; null where it is none of the page's. */
function changeOf(say: Say) {
  const alerts = timeIn(say);
  const name = say('name').trim();
  switch (say('do')) {
    case 'when':
      return alerts ? { alerts } : null;
    case 'pause':
      return { paused: true };
    case 'resume':
      return { paused: false };
    case 'rename':
      return { name: name === '' ? null : name };
    default:
      return null;
  }
}

async function changeSearch(api: Client, id: string, say: Say): Promise<boolean> {
  if (say('do') === 'remove') await api('DELETE /api/my/searches/{id}', { params: { id } });
  else {
    const body = changeOf(say);
    if (!body) return false;
    await api('PATCH /api/my/searches/{id}', { params: { id }, body });
  }
  return true;
}

async function changeFollow(api: Client, handle: string, say: Say): Promise<boolean> {
  const alerts = timeIn(say);
  if (say('do') === 'remove') await api('DELETE /api/my/follows/{handle}', { params: { handle } });
  else if (say('do') === 'when' && alerts)
    await api('PUT /api/my/follows/{handle}', { params: { handle }, body: { alerts } });
  else return false;
  return true;
}

async function changeShopFollow(api: Client, slug: string, say: Say): Promise<boolean> {
  const alerts = timeIn(say);
  if (say('do') === 'remove') await api('DELETE /api/my/shop-follows/{slug}', { params: { slug } });
  else if (say('do') === 'when' && alerts)
    await api('PUT /api/my/shop-follows/{slug}', { params: { slug }, body: { alerts } });
  else return false;
  return true;
}

async function change(say: Say): Promise<boolean> {
  const [search, seller, shop] = [say('search'), say('seller'), say('shop')];
  const api = await ownApi();
  if (isUuid(search)) return changeSearch(api, search, say);
  if (isShopSlug(shop)) return changeShopFollow(api, shop, say);
  return isHandle(seller) && changeFollow(api, seller, say);
}

/** Does what a button of the page of saved searches says, and leads back to it. */
export async function takeForm(lang: Lang, form: FormData): Promise<Response> {
  const here = pageHref(lang, '/saved-searches');
  const say = (name: string) => `${form.get(name) ?? ''}`;
  try {
    return (await change(say)) ? seeOther(here) : new Response(null, { status: 400 });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) return signInFirst(lang, here);
    return seeOther(`${here}?problem=${error.code}`);
  }
}
