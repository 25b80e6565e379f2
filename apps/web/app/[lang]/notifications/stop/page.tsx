import type { Metadata } from 'next';
import { StopPage } from '@/features/notifications/stop-page.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundPage } from '@/shell/found-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { plainOwnPage } from '@/shell/plain-own-page.tsx';

const path = '/notifications/stop';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [title, description] = [t('notifications.stopTitle'), t('notifications.stopDescription')];
  return pageMetadata({ lang, path, title, description, index: false });
}

export default foundPage(async ({ params, searchParams }: Props) => {
  const lang = pageLang((await params).lang);
  const { token, problem } = await searchParams;
  return plainOwnPage({
    lang,
    path,
    render: () => StopPage({ lang, token: typeof token === 'string' ? token : '', problem }),
  });
});
