import type { Metadata } from 'next';
import { PlainThread } from '@/features/messages/plain/plain-thread.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundPage } from '@/shell/found-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { plainOwnPage } from '@/shell/plain-own-page.tsx';

interface Props {
  params: Promise<{ lang: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [title, description] = [t('chat.title'), t('chat.description')];
  return pageMetadata({ lang, path: '/messages/plain', title, description, index: false });
}

export default foundPage(async ({ params, searchParams }: Props) => {
  const { id, ...asked } = await params;
  const lang = pageLang(asked.lang);
  const { before, problem } = await searchParams;
  return plainOwnPage({
    lang,
    path: `/messages/plain/${id}`,
    render: () => PlainThread({ lang, id, before: Number(before) || undefined, problem }),
  });
});
