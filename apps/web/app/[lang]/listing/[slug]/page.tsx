import type { Lang } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { categoryHref, pageHref } from '@thulubazaar/frontend/urls/links';
import { decodeSegment, listingId } from '@thulubazaar/frontend/urls/slugs';
import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { type Ad, getAd, getCategories, getNewest, getPriceGuide } from '@/data/api.ts';
import { webConfig } from '@/data/config.ts';
import { type MissingPage, missing } from '@/data/missing.ts';
import { AreaMap } from '@/features/listing/area-map.tsx';
import { ContactPanel, SoldPanel } from '@/features/listing/contact-panel.tsx';
import { Gallery } from '@/features/listing/gallery.tsx';
import { listingGraph } from '@/features/listing/json-ld/listing-graph.ts';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { ListingFacts } from '@/features/listing/listing-facts.tsx';
import { ListingHead } from '@/features/listing/listing-head.tsx';
import { ListingStanding } from '@/features/listing/listing-standing.tsx';
import { ListingText } from '@/features/listing/listing-text.tsx';
import { PriceGuidePanel, PriceWarning } from '@/features/listing/price-guide.tsx';
import { RelatedListings } from '@/features/listing/related-listings.tsx';
import { ReportListing } from '@/features/listing/report-listing.tsx';
import { SafetyTips } from '@/features/listing/safety-tips.tsx';
import { SellerPanel } from '@/features/listing/seller-panel.tsx';
import { ShareLinks } from '@/features/listing/share-links.tsx';
import { sharePicturePath } from '@/features/listing/share-picture.ts';
import { pageLang, pick, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { JsonLd } from '@/shell/json-ld.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { Section } from '@/shell/section.tsx';

export const revalidate = 60;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string; slug: string }> };

/** The number finds the listing; the words before it may be out of date, and lead to where they are right. */
async function load(params: Props['params']) {
  const { lang: segment, slug } = await params;
  const lang = pageLang(segment);
  const decoded = decodeSegment(slug);
  const id = decoded === null ? null : listingId(decoded);
  if (id === null) missing();
  const listing = await getAd(id);
  if (listing.path !== `/listing/${decoded}`) permanentRedirect(pageHref(lang, listing.path));
  return { lang, listing };
}

export const generateMetadata = foundMetadata(async ({ params }: Props): Promise<Metadata> => {
  const { lang, listing } = await load(params);
  const { title, description, path, place } = listing;
  const summary = description.replace(/\s+/g, ' ');
  return pageMetadata({
    lang,
    path,
    title: `${title}, ${pick(place.name, lang)}`,
    description: summary.length > 160 ? `${summary.slice(0, 157)}…` : summary,
    image: { url: sharePicturePath(listing), width: 1200, height: 630 },
  });
});

export default foundPage(async function ListingPage({ params }: Props) {
  const { lang, listing } = await load(params);
  const t = translate(lang);
  const { category } = listing;
  const guide = await getPriceGuide(listing);
  return (
    <PageShell lang={lang} path={listing.path} ownBar={listing.state === 'live'}>
      <JsonLd data={listingGraph(listing, lang, webConfig().publicUrl)} />
      <Breadcrumbs
        lang={lang}
        crumbs={[category.parent, category].map(({ id, name }) => ({
          label: pick(name, lang),
          href: categoryHref(lang, id),
        }))}
      />
      <ListingStanding listing={listing} lang={lang} />
      <div className={listing.photos.length > 0 ? 'listing' : 'listing listing-bare'}>
        {listing.photos.length > 0 ? (
          <div className="listing-gallery">
            <Gallery photos={listing.photos} title={listing.title} lang={lang} />
          </div>
        ) : null}
        <ListingHead listing={listing} lang={lang} />
        <div className="listing-body">
          <PriceWarning listing={listing} guide={guide} lang={lang} />
          <ListingFacts listing={listing} lang={lang} />
          <ListingText text={listing.description} lang={lang} />
          <PriceGuidePanel listing={listing} guide={guide} lang={lang} />
          <ShareLinks title={listing.title} path={listing.path} lang={lang} />
        </div>
        <aside className="listing-aside" aria-label={t('listing.seller')}>
          <div>
            <SellerPanel seller={listing.seller} lang={lang}>
              {listing.state === 'live' ? (
                <ContactPanel listing={listing} lang={lang} />
              ) : (
                <SoldPanel listing={listing} lang={lang} />
              )}
            </SellerPanel>
            <AreaMap listing={listing} lang={lang} />
            <SafetyTips categoryId={category.id} lang={lang} />
            <ReportListing listingId={listing.id} path={listing.path} lang={lang} />
          </div>
        </aside>
      </div>
      <p className="printed">
        {t('listing.printed', { address: webConfig().publicUrl + pageHref(lang, listing.path) })}
      </p>
      <RelatedListings listing={listing} lang={lang} />
    </PageShell>
  );
}, instead);

/** What else is in the category of a listing that was here. */
async function instead({ category: id }: MissingPage, lang: Lang) {
  if (!id) return null;
  const found = findCategory(await getCategories(), id);
  return found ? <Related category={found.category} lang={lang} /> : null;
}

async function Related({ category, lang }: { category: Pick<Ad['category'], 'id' | 'name'>; lang: Lang }) {
  const t = translate(lang);
  const name = pick(category.name, lang);
  // The same list as the category's own page, so that both share one stored answer.
  const { items } = await getNewest({ category: category.id }, 24);
  if (items.length === 0) return null;
  return (
    <Section
      id="related"
      title={t('listing.related', { name })}
      action={{ href: categoryHref(lang, category.id), label: t('listing.relatedAll', { name }) }}
    >
      <ListingCards listings={items.slice(0, 4)} lang={lang} below />
    </Section>
  );
}
