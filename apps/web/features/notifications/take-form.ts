import { ApiError } from '@thulubazaar/client';
import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { ownApi } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';
import { signInFirst } from '@/shell/sign-in-first.ts';

/** A number that names something. */
function idIn(form: FormData, name: string): number | null {
  const value = form.get(name);
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null;
}

/** Does what a button of the page of notifications says, and leads back to it. */
export async function takeForm(lang: Lang, form: FormData): Promise<Response> {
  const here = pageHref(lang, '/notifications');
  const [upTo, confirm] = [idIn(form, 'upTo'), idIn(form, 'confirm')];
  try {
    const api = await ownApi();
    if (upTo) await api('POST /api/notifications/read', { body: { upTo } });
    else if (confirm) await api('POST /api/ads/{id}/confirm', { params: { id: confirm } });
    else return new Response(null, { status: 400 });
    return seeOther(confirm ? `${here}?done=1` : here);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) return signInFirst(lang, here);
    return seeOther(`${here}?problem=${error.code}`);
  }
}
