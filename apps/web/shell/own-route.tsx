import type { Lang } from '@thulubazaar/contract';
import type { MessageKey } from '@thulubazaar/messages/create-translate';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundPage } from './found-page.tsx';
import { pageMetadata } from './metadata.ts';
import { plainOwnPage } from './plain-own-page.tsx';

type Query = Record<string, string | string[] | undefined>;

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Query>;
}

interface OwnRoute {
  /** Without the language. */
  path: string;
  title: MessageKey;
  description: MessageKey;
  /** Where signing in leads back to, where that is more than the path. */
  pathOf?(query: Query): string;
  page(asked: { lang: Lang; query: Query }): Promise<ReactNode>;
}

/** The route of a plain page for one's own affairs: kept from search engines, found or not found, made for the request. */
export function ownRoute({ path, title, description, pathOf = () => path, page }: OwnRoute) {
  const metadata = async ({ params }: Props): Promise<Metadata> => {
    const lang = pageLang((await params).lang);
    const t = translate(lang);
    return pageMetadata({ lang, path, title: t(title), description: t(description), index: false });
  };
  const Page = foundPage(async ({ params, searchParams }: Props) => {
    const lang = pageLang((await params).lang);
    const query = await searchParams;
    return plainOwnPage({ lang, path: pathOf(query), render: () => page({ lang, query }) });
  });
  return { metadata, Page };
}

/** What a parameter says, where it is said once. */
export function said(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
