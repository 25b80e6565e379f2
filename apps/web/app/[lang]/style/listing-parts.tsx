import type { Lang } from '@thulubazaar/contract';
import { ContactPanel } from '@/features/listing/contact-panel.tsx';
import { Gallery } from '@/features/listing/gallery.tsx';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { ListingStanding } from '@/features/listing/listing-standing.tsx';
import { SellerHeading, SellerPanel } from '@/features/listing/seller-panel.tsx';
import { fixedCards, fixedListing, photos, sellers } from './fixed-listings.ts';

/** Cards without photos, then with photos and all that is said on them. */
export function CardParts({ lang }: { lang: Lang }) {
  const { plain, marked } = fixedCards(Date.now());
  return (
    <>
      <ListingCards listings={plain} lang={lang} narrow below />
      <ListingCards listings={marked} lang={lang} narrow below />
    </>
  );
}

/** What a listing's page is made of, one of each: these have names by which buttons find them. */
export function ListingParts({ lang }: { lang: Lang }) {
  const [person, shop] = sellers;
  if (!person || !shop) return null;
  const listing = fixedListing(person);
  return (
    <>
      <Gallery photos={photos} title={listing.title} lang={lang} />
      <ListingStanding listing={{ ...listing, state: 'sold', soldAt: listing.updatedAt }} lang={lang} />
      <ListingStanding listing={{ ...listing, reserved: true }} lang={lang} />
      <SellerPanel seller={person} lang={lang}>
        <div className="stays">
          <ContactPanel listing={listing} lang={lang} />
        </div>
      </SellerPanel>
      <div className="panel p-4">
        <SellerHeading seller={shop} lang={lang} />
      </div>
    </>
  );
}
