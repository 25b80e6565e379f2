import { ApiError } from '@thulubazaar/client';
import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { ownApi } from '@/data/own-api.ts';
import { seeOther } from '@/shell/see-other.ts';
import { signInFirst } from '@/shell/sign-in-first.ts';
import { type AdminPage, adminPath } from './admin-nav.tsx';
import { takeAlias } from './take-alias.ts';
import { takeAnnouncement } from './take-announcement.ts';
import { takeCategory } from './take-category.ts';
import { takeRuleRun } from './take-rule-run.ts';
import { takeSwitch } from './take-switch.ts';
import type { Say, TakeForm } from './taking.ts';

/** The forms of these pages, by the page that each leads back to. */
const forms: Record<string, { page: AdminPage; take: TakeForm }> = {
  switch: { page: 'switches', take: takeSwitch },
  announcement: { page: 'announcements', take: takeAnnouncement },
  alias: { page: 'places', take: takeAlias },
  category: { page: 'categories', take: takeCategory },
  rules: { page: 'rules', take: takeRuleRun },
};

/** Leads on to a page that says what became of it. */
function leadTo(path: string, query: Record<string, string>): Response {
  const search = new URLSearchParams(query);
  return seeOther(search.size > 0 ? `${path}?${search}` : path);
}

// Values are typed again: an address is no place for them.
function problemOf({ code, fields: [first] }: ApiError): Record<string, string> {
  return first ? { problem: code, field: first.field, why: first.code } : { problem: code };
}

/** Does what a form of an admin's page says, and leads back to the page. */
export async function takeForm(lang: Lang, data: FormData): Promise<Response> {
  const say: Say = (name) => `${data.get(name) ?? ''}`.trim();
  const form = Object.hasOwn(forms, say('form')) ? forms[say('form')] : undefined;
  if (!form) return new Response(null, { status: 400 });
  const here = pageHref(lang, adminPath(form.page));
  try {
    const query = await form.take(await ownApi(), say, [...data.keys()]);
    return query ? leadTo(here, query) : new Response(null, { status: 400 });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const category = say('category');
    const of = category ? { category } : undefined;
    if (error.status === 401) return signInFirst(lang, of ? `${here}?${new URLSearchParams(of)}` : here);
    return leadTo(here, { ...problemOf(error), ...of });
  }
}
