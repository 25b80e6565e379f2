import { ApiError } from '@thulubazaar/client';
import type { Client } from '@thulubazaar/client/create-client';
import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isUuid } from '@thulubazaar/frontend/urls/slugs';
import { ownApi } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';
import { signInFirst } from '@/shell/sign-in-first.ts';
import { bulkViews, fileHref } from './links.ts';

/** Leads on to a page, or to a part of one. */
export function leadTo(lang: Lang, path: string, part = ''): Response {
  return seeOther(`${pageHref(lang, path)}${part && `#${part}`}`);
}

/** Where a refusal leads: to sign in, or back to the page with the reason. */
export function refused(lang: Lang, file: string | null, error: unknown): Response {
  if (!(error instanceof ApiError)) throw error;
  const here = file ? fileHref(file) : '/my/bulk';
  if (error.status === 401) return signInFirst(lang, pageHref(lang, here));
  const back =
    file && error.status !== 404 ? fileHref(file, { problem: error.code }) : `/my/bulk?problem=${error.code}`;
  return leadTo(lang, back);
}

const key = () => crypto.randomUUID();
const cellName = /^cell\.([A-Za-z.]{1,60})$/;

/** The cells that a form of a row holds. */
function cellsIn(form: FormData): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [name, value] of form.entries()) {
    const column = cellName.exec(name)?.[1];
    if (column && typeof value === 'string') cells[column] = value;
  }
  return cells;
}

async function correct(api: Client, lang: Lang, id: string, form: FormData): Promise<Response> {
  const no = Number(form.get('no')) || 0;
  const row = await api('PATCH /api/bulk/uploads/{id}/rows/{no}', {
    params: { id, no },
    body: {
      cells: cellsIn(form),
      ...(form.get('confirmPrice') && { confirmPrice: true }),
      ...(form.get('confirmDifferent') && { confirmDifferent: true }),
    },
    key: key(),
  });
  const view = bulkViews.find((one) => one === form.get('view')) ?? null;
  const after = Number(form.get('after')) || 0;
  return leadTo(lang, fileHref(id, { view, after, row: no }), row.problems.length > 0 ? `row-${no}` : 'rows');
}

/** Does what a form of the page says, and leads back to it. */
export async function takeForm(lang: Lang, form: FormData): Promise<Response> {
  const id = `${form.get('id') ?? ''}`;
  if (!isUuid(id)) return new Response(null, { status: 400 });
  try {
    const api = await ownApi();
    const params = { id };
    switch (form.get('do')) {
      case 'correct':
        return await correct(api, lang, id, form);
      case 'post': {
        const body = { leaveOut: Boolean(form.get('leaveOut')), different: Boolean(form.get('different')) };
        await api('POST /api/bulk/uploads/{id}/post', { params, body, key: key() });
        return leadTo(lang, fileHref(id));
      }
      case 'discard':
        await api('DELETE /api/bulk/uploads/{id}', { params });
        return leadTo(lang, '/my/bulk');
      default:
        return new Response(null, { status: 400 });
    }
  } catch (error) {
    return refused(lang, id, error);
  }
}
