import type { Metadata } from 'next';
import { OfflinePage } from '@/features/offline/offline-page.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { pageMetadata } from '@/shell/metadata.ts';

export const revalidate = 300;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [title, description] = [t('offline.title'), t('offline.description')];
  return pageMetadata({ lang, path: '/offline', title, description, index: false });
}

export default async function Page({ params }: Props) {
  return <OfflinePage lang={pageLang((await params).lang)} />;
}
