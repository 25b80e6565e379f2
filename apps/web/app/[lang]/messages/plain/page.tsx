import type { Metadata } from 'next';
import { PlainList } from '@/features/messages/plain/plain-list.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundPage } from '@/shell/found-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { plainOwnPage } from '@/shell/plain-own-page.tsx';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [title, description] = [t('chat.title'), t('chat.description')];
  return pageMetadata({ lang, path: '/messages/plain', title, description, index: false });
}

export default foundPage(async ({ params, searchParams }: Props) => {
  const lang = pageLang((await params).lang);
  const { cursor } = await searchParams;
  return plainOwnPage({
    lang,
    path: '/messages/plain',
    render: () => PlainList({ lang, cursor: typeof cursor === 'string' ? cursor : undefined }),
  });
});
