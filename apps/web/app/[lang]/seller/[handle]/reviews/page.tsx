import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isHandle } from '@thulubazaar/frontend/urls/slugs';
import type { Metadata } from 'next';
import { getReviews, getSeller } from '@/data/api.ts';
import { missing } from '@/data/missing.ts';
import { pageAt } from '@/data/page-at.ts';
import { Reviews } from '@/features/listing/reviews.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { MoreLink } from '@/shell/more-link.tsx';
import { PageShell } from '@/shell/page-shell.tsx';

type Props = {
  params: Promise<{ lang: string; handle: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function load(params: Props['params']) {
  const { lang, handle } = await params;
  if (!isHandle(handle)) missing();
  return { lang: pageLang(lang), seller: await getSeller(handle) };
}

const pathOf = (handle: string) => `/seller/${handle}/reviews`;

export const generateMetadata = foundMetadata(async ({ params }: Props): Promise<Metadata> => {
  const { lang, seller } = await load(params);
  const t = translate(lang);
  return pageMetadata({
    lang,
    path: pathOf(seller.handle),
    title: t('reviews.pageTitle', { name: seller.name }),
    description: t('reviews.description', { name: seller.name }),
    index: false,
  });
});

/** All that others say of their deals with somebody, page by page. */
export default foundPage(async function ReviewsPage({ params, searchParams }: Props) {
  const { lang, seller } = await load(params);
  const t = translate(lang);
  const { cursor } = await searchParams;
  const { items, nextCursor, rating } = await pageAt(
    typeof cursor === 'string' ? cursor : undefined,
    (query) => getReviews(seller.handle, 24, query.cursor),
  );
  const path = pathOf(seller.handle);
  return (
    <PageShell lang={lang} path={path}>
      <Breadcrumbs lang={lang} crumbs={[{ label: seller.name, href: pageHref(lang, seller.path) }]} />
      <h1 className="mb-3 text-2xl" dir="auto">
        {t('reviews.pageTitle', { name: seller.name })}
      </h1>
      {items.length > 0 ? (
        <Reviews about={seller} items={items} rating={rating} lang={lang} />
      ) : (
        <p className="text-muted">{t('reviews.none')}</p>
      )}
      <MoreLink
        href={nextCursor && `${pageHref(lang, path)}?cursor=${encodeURIComponent(nextCursor)}`}
        label={t('reviews.more')}
      />
    </PageShell>
  );
});
