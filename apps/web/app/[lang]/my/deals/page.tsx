import type { Metadata } from 'next';
import { DealsPage } from '@/features/deals/deals-page.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundPage } from '@/shell/found-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { plainOwnPage } from '@/shell/plain-own-page.tsx';

const path = '/my/deals';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [title, description] = [t('deals.title'), t('deals.description')];
  return pageMetadata({ lang, path, title, description, index: false });
}

export default foundPage(async ({ params, searchParams }: Props) => {
  const lang = pageLang((await params).lang);
  const { cursor, problem, done } = await searchParams;
  return plainOwnPage({
    lang,
    path,
    render: () => DealsPage({ lang, cursor: typeof cursor === 'string' ? cursor : undefined, problem, done }),
  });
});
