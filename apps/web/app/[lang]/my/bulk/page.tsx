import type { Metadata } from 'next';
import { BulkHome } from '@/features/bulk/bulk-home.tsx';
import { BulkUploadPage } from '@/features/bulk/bulk-upload-page.tsx';
import { fileHref, readAsked } from '@/features/bulk/links.ts';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundPage } from '@/shell/found-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { plainOwnPage } from '@/shell/plain-own-page.tsx';
import '@/styles/bulk.css';

const path = '/my/bulk';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({ lang, path, title: t('bulk.title'), description: t('bulk.lead'), index: false });
}

export default foundPage(async ({ params, searchParams }: Props) => {
  const lang = pageLang((await params).lang);
  const asked = readAsked(await searchParams);
  return plainOwnPage({
    lang,
    path: asked.file ? fileHref(asked.file) : path,
    render: () =>
      asked.file ? BulkUploadPage({ lang, asked, file: asked.file }) : BulkHome({ lang, asked }),
  });
});
