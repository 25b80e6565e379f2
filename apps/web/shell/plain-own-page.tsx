import { ApiError } from '@thulubazaar/client';
import type { Lang } from '@thulubazaar/contract';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { missing } from '@/data/missing.ts';
import { translate } from '@/i18n/translate.ts';
import { Island } from './island.tsx';
import { PageShell } from './page-shell.tsx';
import '@/styles/forms.css';
import { pageHref } from '@thulubazaar/frontend/urls/links';

interface Props {
  lang: Lang;
  /** Without the language. */
  path: string;
  render(): Promise<ReactNode>;
}

/** A page for one's own affairs that needs no scripts, made for the request. Signing in does, and leads to the page that has them. */
export async function plainOwnPage({ lang, path, render }: Props): Promise<ReactNode> {
  let content: ReactNode;
  try {
    content = await render();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 401)
      redirect(`${pageHref(lang, '/sign-in')}?${new URLSearchParams({ next: pageHref(lang, path) })}`);
    // There it is asked for, and leads back.
    if (error.code === 'second_factor_required')
      redirect(`${pageHref(lang, '/moderation')}?${new URLSearchParams({ next: pageHref(lang, path) })}`);
    if (error.status === 404 || error.status === 400) missing();
    throw error;
  }
  return (
    <PageShell lang={lang} path={path}>
      <Island name="kept-forms" className="contents" data-kept={translate(lang)('form.kept')}>
        {content}
      </Island>
    </PageShell>
  );
}
