import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { cardAttributes } from '@thulubazaar/catalog/describe';
import { ApiError } from '@thulubazaar/client';
import type { Ad, AdCard, PriceGuide } from '@thulubazaar/contract';
import { priceGuideQuery } from '@thulubazaar/frontend/listing/price-guide-query';
import { api } from './api.ts';
import { seen } from './seen.ts';

/** A listing as anyone sees it; kept with the last that were looked at. */
export function useListing(id: number): UseQueryResult<Ad> {
  return useQuery({
    queryKey: ['listing', id],
    queryFn: ({ signal }) => api('GET /api/ads/{id}', { params: { id }, signal }),
    enabled: id > 0,
    meta: { keep: true },
  });
}

/** Listings like one; none where they cannot be told. */
export function useSimilar(id: number): AdCard[] {
  const { data } = useQuery({
    queryKey: ['similar', id],
    queryFn: async ({ signal }) =>
      (await api('GET /api/ads/{id}/similar', { params: { id }, query: {}, signal })).items,
  });
  return data ?? [];
}

/** What comparable listings ask; null where there are too few. */
export function usePriceGuide(listing: Ad): PriceGuide | null {
  const query = priceGuideQuery(listing);
  const { data } = useQuery({
    queryKey: ['price-guide', query],
    queryFn: async ({ signal }) => (await api('GET /api/price-guide', { query, signal })).guide,
    staleTime: 60 * 60_000,
  });
  return data ?? null;
}

/** True for a listing that was there and is not any more; false for what never was, or did not come. */
export function isGone(error: unknown): error is ApiError {
  return error instanceof ApiError && error.code === 'gone';
}

const pressed = new Map<number, AdCard>();

/** A card was pressed: its screen shows it at once, before the rest has come. */
export function rememberPressed(card: AdCard): void {
  pressed.clear();
  pressed.set(card.id, card);
}

/** What is known of a listing before it has come. */
export function knownCard(id: number): AdCard | undefined {
  return pressed.get(id) ?? seen.cards.find((card) => card.id === id);
}

/** What a list would show of a listing. */
export function cardOf(listing: Ad): AdCard {
  const { seller, category, place, photos, publishedAt, updatedAt, attributes } = listing;
  const {
    id,
    title,
    path,
    price,
    currency,
    priceUnit,
    priceDrop,
    reserved,
    confirmedAt,
    negotiable,
    condition,
  } = listing;
  return {
    ...{
      id,
      title,
      path,
      price,
      currency,
      priceUnit,
      priceDrop,
      reserved,
      confirmedAt,
      negotiable,
      condition,
    },
    attributes: cardAttributes(category.id, attributes),
    categoryId: category.id,
    sellerKind: seller.dealer ? 'dealer' : seller.kind,
    ...(seller.verified ? { verified: true } : {}),
    place: { id: place.id, label: place.label },
    photo: photos[0] ?? null,
    photoCount: photos.length,
    publishedAt: publishedAt ?? updatedAt,
  };
}
