import type { Metadata } from 'next';
import { pageLang, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';

export const revalidate = 86400;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

const parts = [
  ['about.findTitle', 'about.findText'],
  ['about.priceTitle', 'about.priceText'],
  ['about.privacyTitle', 'about.privacyText'],
  ['about.lightTitle', 'about.lightText'],
  ['about.moneyTitle', 'about.moneyText'],
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({ lang, path: '/about', title: t('about.title'), description: t('about.description') });
}

export default async function AboutPage({ params }: Props) {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return (
    <PageShell lang={lang} path="/about">
      <Breadcrumbs lang={lang} crumbs={[]} />
      <article className="prose">
        <h1 className="mb-3 text-2xl sm:text-3xl">{t('about.title')}</h1>
        <p className="text-lg">{t('about.lead')}</p>
        {parts.map(([title, text]) => (
          <section key={title}>
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
          </section>
        ))}
      </article>
    </PageShell>
  );
}
