import type { Lang } from '@thulubazaar/contract';
import type { Metadata } from 'next';
import type { ComponentProps, ReactNode } from 'react';
import { type MessageKey, pageLang, translate } from '@/i18n/translate.ts';
import { InteractivePage } from './interactive-page.tsx';
import { pageMetadata } from './metadata.ts';

interface OwnPage {
  /** Without the language. */
  path: string;
  title: MessageKey;
  description: MessageKey;
  texts: ComponentProps<typeof InteractivePage>['texts'];
  /** Of a form of many steps (see `PageShell`). */
  wayOut?: string;
  /** What stands there without scripts. */
  plain?(lang: Lang): ReactNode;
  render(lang: Lang): Promise<ReactNode>;
}

interface Props {
  params: Promise<{ lang: string }>;
}

/**
 * A page for one's own affairs, with its metadata. It is the same for everybody and rendered once in a while: who is
 * signed in and what is theirs, the browser asks. Search engines leave it out.
 */
export function ownPage({ path, title, description, texts, wayOut, plain, render }: OwnPage) {
  async function generateMetadata({ params }: Props): Promise<Metadata> {
    const lang = pageLang((await params).lang);
    const t = translate(lang);
    return pageMetadata({ lang, path, title: t(title), description: t(description), index: false });
  }
  async function Page({ params }: Props): Promise<ReactNode> {
    const lang = pageLang((await params).lang);
    return (
      <InteractivePage lang={lang} path={path} texts={texts} wayOut={wayOut} plain={plain?.(lang)}>
        {await render(lang)}
      </InteractivePage>
    );
  }
  return { generateMetadata, Page };
}
