import { pageHref, searchHref } from '@thulubazaar/frontend/urls/links';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { isShopSlug } from '@thulubazaar/frontend/urls/slugs';
import { nepalDay } from '@thulubazaar/nepal/calendar';
import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { getNewest, getShop } from '@/data/api.ts';
import { webConfig } from '@/data/config.ts';
import { missing } from '@/data/missing.ts';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { ReportShop } from '@/features/listing/report-shop.tsx';
import { ShareLinks } from '@/features/listing/share-links.tsx';
import { WatchBell } from '@/features/saved-searches/watch-bell.tsx';
import { ShopContact } from '@/features/shop/shop-contact.tsx';
import { ShopAnnouncements, ShopBusiness, ShopPlaces } from '@/features/shop/shop-facts.tsx';
import { shopGraph } from '@/features/shop/shop-graph.ts';
import { ShopHead } from '@/features/shop/shop-head.tsx';
import { ShopHoursList } from '@/features/shop/shop-hours.tsx';
import { ShopSearch } from '@/features/shop/shop-search.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { JsonLd } from '@/shell/json-ld.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { MoreLink } from '@/shell/more-link.tsx';
import { PageShell } from '@/shell/page-shell.tsx';
import { Section } from '@/shell/section.tsx';
import '@/styles/shop.css';

export const revalidate = 60;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string; slug: string }> };

/** An address that the shop had before leads to the one it has. */
async function load(params: Props['params']) {
  const { lang: segment, slug } = await params;
  const lang = pageLang(segment);
  if (!isShopSlug(slug)) missing();
  const shop = await getShop(slug);
  if (shop.slug !== slug) permanentRedirect(pageHref(lang, shop.path));
  return { lang, shop };
}

export const generateMetadata = foundMetadata(async ({ params }: Props): Promise<Metadata> => {
  const { lang, shop } = await load(params);
  const { name, path, description, cover } = shop;
  const summary = description.replace(/\s+/g, ' ') || translate(lang)('seller.description', { name });
  return pageMetadata({
    lang,
    path,
    title: name,
    description: summary.length > 160 ? `${summary.slice(0, 157)}…` : summary,
    image: cover ? { url: photoUrl(cover, 1280), width: cover.width, height: cover.height } : undefined,
  });
});

export default foundPage(async function ShopPage({ params }: Props) {
  const { lang, shop } = await load(params);
  const t = translate(lang);
  const { slug, name, path, description, hours } = shop;
  const { items, nextCursor } = await getNewest({ shop: slug }, 24);
  return (
    <PageShell lang={lang} path={path}>
      <JsonLd data={shopGraph(shop, lang, webConfig().publicUrl)} />
      <Breadcrumbs lang={lang} crumbs={[]} />
      <ShopHead shop={shop} lang={lang}>
        <WatchBell watched={{ shop: slug }} lang={lang} />
      </ShopHead>
      <ShopAnnouncements shop={shop} today={nepalDay(new Date())} lang={lang} />
      <div className="shop">
        <div className="min-w-0">
          <Section id="listings" title={t('seller.listings')}>
            <ShopSearch shop={shop} lang={lang} />
            {items.length === 0 ? (
              <EmptyState icon="store" title={t('seller.emptyTitle')}>
                <p className="text-muted">{t('seller.emptyText', { name })}</p>
              </EmptyState>
            ) : (
              <>
                <ListingCards listings={items} lang={lang} narrow />
                <MoreLink
                  href={nextCursor && searchHref(lang, { shop: slug, cursor: nextCursor })}
                  label={t('seller.more', { name })}
                />
              </>
            )}
          </Section>
        </div>
        <aside className="shop-aside" aria-label={t('shop.about')}>
          {description ? (
            <section aria-labelledby="about">
              <h2 id="about" className="mb-2 text-lg">
                {t('seller.about')}
              </h2>
              <p className="max-w-prose whitespace-pre-line" dir="auto">
                {description}
              </p>
            </section>
          ) : null}
          <ShopContact shop={shop} lang={lang} />
          {hours ? <ShopHoursList hours={hours} lang={lang} /> : null}
          <ShopPlaces shop={shop} lang={lang} />
          <ShopBusiness shop={shop} lang={lang} />
          <ShareLinks title={name} path={path} lang={lang} />
          <ReportShop slug={slug} lang={lang} />
        </aside>
      </div>
    </PageShell>
  );
});
