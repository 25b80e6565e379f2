import type { Metadata } from 'next';
import { SettingsPage } from '@/features/notifications/settings-page.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundPage } from '@/shell/found-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { plainOwnPage } from '@/shell/plain-own-page.tsx';

const path = '/notifications/settings';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [title, description] = [t('notifications.settingsTitle'), t('notifications.settingsDescription')];
  return pageMetadata({ lang, path, title, description, index: false });
}

export default foundPage(async ({ params, searchParams }: Props) => {
  const lang = pageLang((await params).lang);
  const { done, problem } = await searchParams;
  return plainOwnPage({
    lang,
    path,
    render: () => SettingsPage({ lang, done: done !== undefined, problem }),
  });
});
