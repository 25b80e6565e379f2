import { pageHref, searchHref } from '@thulubazaar/frontend/urls/links';
import { isHandle } from '@thulubazaar/frontend/urls/slugs';
import { languageNames } from '@thulubazaar/frontend/words/language-names';
import type { Metadata } from 'next';
import { getNewest, getReviews, getSeller } from '@/data/api.ts';
import { missing } from '@/data/missing.ts';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { ReportPerson } from '@/features/listing/report-person.tsx';
import { Reviews } from '@/features/listing/reviews.tsx';
import { SellerHeading } from '@/features/listing/seller-panel.tsx';
import { WatchBell } from '@/features/saved-searches/watch-bell.tsx';
import { matchesOf, matchesText } from '@/features/search/how-many.ts';
import { pageLang, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { Icon } from '@/shell/icon.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { MoreLink } from '@/shell/more-link.tsx';
import { PageShell } from '@/shell/page-shell.tsx';
import { Section } from '@/shell/section.tsx';

export const revalidate = 60;
export const generateStaticParams = async () => [];

/** The rest is on a page of its own. */
const shownReviews = 5;

type Props = { params: Promise<{ lang: string; handle: string }> };

async function load(params: Props['params']) {
  const { lang, handle } = await params;
  if (!isHandle(handle)) missing();
  return { lang: pageLang(lang), seller: await getSeller(handle) };
}

export const generateMetadata = foundMetadata(async ({ params }: Props): Promise<Metadata> => {
  const { lang, seller } = await load(params);
  const t = translate(lang);
  return pageMetadata({
    lang,
    path: `/seller/${seller.handle}`,
    title: t('seller.title', { name: seller.name }),
    description: t('seller.description', { name: seller.name }),
  });
});

export default foundPage(async function SellerPage({ params }: Props) {
  const { lang, seller } = await load(params);
  const t = translate(lang);
  const [page, reviews] = await Promise.all([
    getNewest({ seller: seller.handle, count: '1' }, 24),
    getReviews(seller.handle, shownReviews),
  ]);
  const { items, nextCursor } = page;
  const matches = matchesOf(page);
  return (
    <PageShell lang={lang} path={`/seller/${seller.handle}`}>
      <Breadcrumbs lang={lang} crumbs={[]} />
      <h1 className="sr-only">{t('seller.title', { name: seller.name })}</h1>
      <div className="panel p-4 sm:p-5">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <SellerHeading seller={seller} lang={lang} />
          <WatchBell watched={{ seller: seller.handle }} lang={lang} />
        </div>
        {seller.about ? (
          <p className="mt-3 max-w-prose whitespace-pre-line" dir="auto">
            {seller.about}
          </p>
        ) : null}
        {seller.shops ? (
          <ul className="mt-3 grid gap-1" aria-label={t('shop.theirs')}>
            {seller.shops.map((shop) => (
              <li key={shop.slug}>
                <a
                  className="link inline-flex min-h-11 items-center gap-2 font-semibold"
                  href={pageHref(lang, shop.path)}
                >
                  <Icon name="store" />
                  <span dir="auto">{t('shop.visit', { name: shop.name })}</span>
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        {/* The API of the release before says nothing of languages. */}
        {seller.languages?.length ? (
          <p className="mt-3 text-sm text-muted">
            {t('seller.speaks', { languages: languageNames(seller.languages, lang) })}
          </p>
        ) : null}
        <ReportPerson handle={seller.handle} lang={lang} />
      </div>
      {items.length === 0 ? (
        <div className="mt-8">
          <EmptyState icon="store" title={t('seller.emptyTitle')}>
            <p className="text-muted">{t('seller.emptyText', { name: seller.name })}</p>
          </EmptyState>
        </div>
      ) : (
        <Section id="listings" title={t('seller.listings')}>
          {matches ? <p className="mb-3 text-muted">{matchesText(matches, lang)}</p> : null}
          <ListingCards listings={items} lang={lang} />
          <MoreLink
            href={nextCursor && searchHref(lang, { seller: seller.handle, cursor: nextCursor })}
            label={t('seller.more', { name: seller.name })}
          />
        </Section>
      )}
      {reviews.items.length > 0 ? (
        <Section
          id="reviews"
          title={t('reviews.title')}
          {...(reviews.nextCursor && {
            action: {
              href: pageHref(lang, `/seller/${seller.handle}/reviews`),
              label: t('reviews.all'),
            },
          })}
        >
          <Reviews about={seller} items={reviews.items} rating={reviews.rating} lang={lang} />
        </Section>
      ) : null}
    </PageShell>
  );
});
