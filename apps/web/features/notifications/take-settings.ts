import { ApiError } from '@thulubazaar/client';
import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isUuid } from '@thulubazaar/frontend/urls/slugs';
import { ownApi } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';
import { signInFirst } from '@/shell/sign-in-first.ts';
import { changeOf } from './settings-form.ts';

/** Does what a button of the page of settings says, and leads back to it. */
export async function takeSettings(lang: Lang, form: FormData): Promise<Response> {
  const here = pageHref(lang, '/notifications/settings');
  const device = `${form.get('device') ?? ''}`;
  try {
    const api = await ownApi();
    if (form.get('do') === 'forget' && isUuid(device))
      await api('DELETE /api/notifications/devices/{id}', { params: { id: device } });
    else if (form.get('do') === 'save') {
      const settled = await api('GET /api/notifications/settings');
      await api('PATCH /api/notifications/settings', { body: changeOf(form, settled) });
    } else return new Response(null, { status: 400 });
    return seeOther(`${here}?done=1`);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401) return signInFirst(lang, here);
    return seeOther(`${here}?problem=${error.code}`);
  }
}
