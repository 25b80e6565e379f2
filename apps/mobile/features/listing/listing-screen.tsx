import { ApiError } from '@thulubazaar/client';
import { listingAddress } from '@thulubazaar/frontend/urls/listing-address';
import { listingId } from '@thulubazaar/frontend/urls/slugs';
import { useLocalSearchParams } from 'expo-router';
import { View } from 'react-native';
import { isGone, knownCard, useListing } from '~/data/listings.ts';
import { Missing } from '~/ui/missing.tsx';
import { Screen } from '~/ui/screen.tsx';
import { ShareButton } from '~/ui/share-button.tsx';
import { Failed, Loading } from '~/ui/states.tsx';
import { ContactBar } from './contact-bar.tsx';
import { Gallery } from './gallery.tsx';
import { GoneListing } from './gone-listing.tsx';
import { ListingBody } from './listing-body.tsx';
import { ListingHead } from './listing-head.tsx';
import { Part } from './part.tsx';

import { useLookedAt } from './use-looked-at.ts';

/** The number of a listing in an address: `12`, `kotha-bhadama-12`, and what a chat or a sentence made of it. */
function numberOf(slug: string): number | null {
  const repaired = listingId(slug) === null ? listingAddress(`/listing/${slug}`) : null;
  return listingId(repaired ?? slug);
}

export function ListingScreen() {
  const { slug } = useLocalSearchParams<{ slug: string }>();
  const id = numberOf(slug ?? '');
  return id === null ? <Missing /> : <Listing key={id} id={id} />;
}

function Listing({ id }: { id: number }) {
  const { data: listing, error, refetch, isRefetching } = useListing(id);
  const card = knownCard(id);
  useLookedAt(error ? undefined : listing);
  // It may be kept on the phone and be gone all the same.
  if (isGone(error))
    return <GoneListing id={id} title={listing?.title ?? card?.title} category={error.category} />;
  if (error instanceof ApiError && error.status === 404) return <Missing />;
  if (listing)
    return (
      <Screen
        title=""
        onRefresh={refetch}
        isRefreshing={isRefetching}
        foot={<ContactBar listing={listing} />}
      >
        <ShareButton title={listing.title} path={listing.path} />
        <Gallery photos={listing.photos} title={listing.title} categoryId={listing.category.id} />
        <ListingHead listing={{ ...listing, categoryId: listing.category.id }} state={listing.state} />
        <ListingBody listing={listing} />
      </Screen>
    );
  if (card)
    return (
      <Screen title="">
        <Gallery photos={card.photo ? [card.photo] : []} title={card.title} categoryId={card.categoryId} />
        <ListingHead listing={card} state="live" />
        <Part>
          {error ? (
            <Failed error={error} onRetry={refetch} />
          ) : (
            <View>
              <Loading />
            </View>
          )}
        </Part>
      </Screen>
    );
  return (
    <Screen isList title="">
      {error ? <Failed error={error} onRetry={refetch} /> : <Loading />}
    </Screen>
  );
}
