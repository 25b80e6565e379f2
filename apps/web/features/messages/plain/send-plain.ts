import { ApiError } from '@thulubazaar/client';
import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isUuid } from '@thulubazaar/frontend/urls/slugs';
import { ownApi } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';

/** Where to sign in, and to come back to. */
function signInFirst(lang: Lang, next: string): Response {
  return seeOther(`${pageHref(lang, '/sign-in')}?${new URLSearchParams({ next })}`);
}

/** Sends the message of a form that needs no scripts, and leads to where it stands. */
export async function sendPlain(lang: Lang, form: FormData): Promise<Response> {
  const value = (name: string) => `${form.get(name) ?? ''}`;
  const [clientId, text, conversation, listing] = ['clientId', 'text', 'conversation', 'listing'].map(value);
  if (!clientId || !isUuid(clientId) || text === undefined) return new Response(null, { status: 400 });
  // A browser writes a line's end in two letters.
  const said = text.replace(/\r\n/g, '\n').trim();
  const known = conversation && isUuid(conversation) ? conversation : null;
  const back = known
    ? pageHref(lang, `/messages/plain/${known}`)
    : `${pageHref(lang, '/messages/new')}?${new URLSearchParams({ listing: listing ?? '', text: said })}`;
  try {
    const api = await ownApi();
    if (known) {
      const body = { clientId, kind: 'text' as const, text: said };
      await api('POST /api/conversations/{id}/messages', { params: { id: known }, body });
      return seeOther(back);
    }
    const body = { adId: Number(listing), clientId, text: said };
    const begun = await api('POST /api/conversations', { body });
    return seeOther(pageHref(lang, `/messages/plain/${begun.conversation.id}`));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401)
      return signInFirst(lang, known ? `${pageHref(lang, `/messages/${known}`)}` : back);
    return seeOther(`${back}${back.includes('?') ? '&' : '?'}problem=${error.code}`);
  }
}
