import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { Metadata } from 'next';
import { pageLang, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';

export const revalidate = 86400;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

/** Each mark: what it means, and how one comes to have it. */
const marks = [
  ['trust.phoneTitle', 'trust.phoneText', 'trust.phoneHow'],
  ['trust.personTitle', 'trust.personText', 'trust.personHow'],
  ['trust.shopTitle', 'trust.shopText', 'trust.shopHow'],
  ['trust.dealerTitle', 'trust.dealerText', 'trust.dealerHow'],
  ['trust.sinceTitle', 'trust.sinceText'],
  ['trust.answersTitle', 'trust.answersText', 'trust.answersHow'],
  ['trust.soldTitle', 'trust.soldText', 'trust.soldHow'],
  ['trust.reviewsTitle', 'trust.reviewsText', 'trust.reviewsHow'],
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({ lang, path: '/trust', title: t('trust.title'), description: t('trust.description') });
}

/** Where papers are sent. */
const papersPath = '/my/verification';

/** What is said of sellers, and what each of it means. */
export default async function TrustPage({ params }: Props) {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return (
    <PageShell lang={lang} path="/trust">
      <Breadcrumbs lang={lang} crumbs={[]} />
      <article className="prose">
        <h1 className="mb-3 text-2xl sm:text-3xl">{t('trust.title')}</h1>
        <p className="text-lg">{t('trust.lead')}</p>
        {marks.map(([title, ...texts]) => (
          <section key={title}>
            <h2>{t(title)}</h2>
            {texts.map((text) => (
              <p key={text}>{t(text)}</p>
            ))}
            {title === 'trust.personTitle' || title === 'trust.shopTitle' ? (
              <p>
                <a className="link inline-flex min-h-11 items-center" href={pageHref(lang, papersPath)}>
                  {t(title === 'trust.shopTitle' ? 'trust.shopSendTo' : 'trust.personSendTo')}
                </a>
              </p>
            ) : null}
          </section>
        ))}
        <p className="mt-8 flex flex-wrap gap-3">
          <a className="btn btn-quiet" href={pageHref(lang, '/profile')}>
            {t('profile.title')}
          </a>
          <a className="btn btn-quiet" href={pageHref(lang, '/safety')}>
            {t('shell.safety')}
          </a>
        </p>
      </article>
    </PageShell>
  );
}
