import type { Lang } from '@thulubazaar/contract';
import { categoryHref, pageHref } from '@thulubazaar/frontend/urls/links';
import { type Ad, type AdCard, getNewest, getSimilar } from '@/data/api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Section } from '@/shell/section.tsx';
import { ListingCards } from './listing-card.tsx';

const mostSimilar = 6;
const mostOfSeller = 4;

interface Props {
  listing: Ad;
  lang: Lang;
}

/** What to look at next: what else the seller has, and what is like this. Kept with the page, made anew with it. */
export async function RelatedListings({ listing, lang }: Props) {
  const [others, similar] = await Promise.all([sellersOthers(listing), similarTo(listing)]);
  const t = translate(lang);
  const { seller, category } = listing;
  const name = pick(category.name, lang);
  // A card is shown once.
  const shown = new Set(others.map(({ id }) => id));
  const alike = similar.filter(({ id }) => !shown.has(id)).slice(0, mostSimilar);
  return (
    <>
      {alike.length > 0 ? (
        <Section
          id="similar"
          title={t('listing.similar')}
          action={{ href: categoryHref(lang, category.id), label: t('listing.relatedAll', { name }) }}
        >
          <ListingCards listings={alike} lang={lang} below />
        </Section>
      ) : null}
      {others.length > 0 ? (
        <Section
          id="sellers-others"
          title={t('listing.sellersOthers', { name: seller.name })}
          action={{ href: pageHref(lang, seller.path), label: t('listing.sellersAll') }}
        >
          <ListingCards listings={others} lang={lang} below />
        </Section>
      ) : null}
    </>
  );
}

/** The same list as the seller's or the shop's own page, so that both share one stored answer; what can be seen first. */
async function sellersOthers({ id, seller, shop }: Ad): Promise<AdCard[]> {
  const { items } = await getNewest(shop ? { shop } : { seller: seller.handle, count: '1' }, 24);
  return seenFirst(items.filter((item) => item.id !== id)).slice(0, mostOfSeller);
}

function seenFirst(items: readonly AdCard[]): AdCard[] {
  return [...items.filter(({ photo }) => photo), ...items.filter(({ photo }) => !photo)];
}

/** What is like it, in any script, and where there is little, the newest of its category, what can be seen first. */
async function similarTo({ id, category }: Ad): Promise<AdCard[]> {
  const [similar, { items }] = await Promise.all([
    getSimilar(id, mostSimilar + mostOfSeller),
    getNewest({ category: category.id }, 24),
  ]);
  const known = new Set([id, ...similar.map((item) => item.id)]);
  return [...similar, ...seenFirst(items.filter((item) => !known.has(item.id)))];
}
