import { ApiError } from '@thulubazaar/client';
import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { ownApi } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';

/** Stops what a link is about, or lets it come again, and leads back to the page that says so. */
export async function takeStop(lang: Lang, form: FormData): Promise<Response> {
  const [token, to] = [`${form.get('token') ?? ''}`, form.get('to') === 'on' ? 'on' : 'off'] as const;
  const asked = new URLSearchParams({ token });
  try {
    const api = await ownApi();
    await api('POST /api/notifications/stop', { query: { token, to } });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    asked.set('problem', error.code);
  }
  return seeOther(`${pageHref(lang, '/notifications/stop')}?${asked}`);
}
