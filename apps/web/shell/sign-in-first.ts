import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { returned } from '@/data/typed.ts';
import { seeOther } from './see-other.ts';

/**
 * Answers a form of who is signed in no longer: leads to where that is done, and back to the page with the form, which has what
 * was typed once more (islands/later/kept-forms.ts).
 * @param here the page, with the language
 */
export function signInFirst(lang: Lang, here: string): Response {
  const next = `${here}${here.includes('?') ? '&' : '?'}${returned}=1`;
  return seeOther(`${pageHref(lang, '/sign-in')}?${new URLSearchParams({ next })}`);
}
