import type { Ad, AdCard, AdPage, SellerCard } from '@thulubazaar/contract';

const phones = { id: 'mobiles/phones', name: { en: 'Mobile phones', ne: 'मोबाइल फोन' } };
const mobiles = { id: 'mobiles', name: { en: 'Mobiles', ne: 'मोबाइल' } };
const koteshwor = {
  id: 'kathmandu/kathmandu/koteshwor',
  label: { en: 'Koteshwor, Kathmandu', ne: 'कोटेश्वर, काठमाडौँ' },
};

/** A seller of the bazaar. */
export const ram: SellerCard = {
  handle: 'ram-thapa-3',
  name: 'Ram Thapa',
  kind: 'private',
  verified: false,
  sold: 4,
  answersWithin: 'hour',
  rating: { average: 4.6, count: 5 },
  joinedAt: '2025-01-01T00:00:00Z',
  path: '/seller/ram-thapa-3',
};

/** A listing as lists show it. */
export function cardLike(changes: Partial<AdCard> = {}): AdCard {
  const id = changes.id ?? 12;
  return {
    id,
    title: 'Redmi phone, hardly used',
    path: `/listing/redmi-phone-${id}`,
    price: 1_500_000,
    currency: 'NPR',
    priceUnit: 'total',
    negotiable: true,
    condition: 'used',
    attributes: { condition: 'used' },
    categoryId: phones.id,
    place: koteshwor,
    photo: null,
    photoCount: 0,
    publishedAt: '2026-11-20T00:00:00Z',
    ...changes,
  };
}

/** A listing as its own screen shows it. */
export function listingLike(changes: Partial<Ad> = {}): Ad {
  const { photo: _, photoCount: __, place: ___, ...card } = cardLike();
  return {
    ...card,
    state: 'live',
    version: 1,
    description: 'Box and charger are there.',
    category: { ...phones, parent: mobiles },
    place: {
      ...koteshwor,
      level: 'area',
      type: 'area',
      name: { en: 'Koteshwor', ne: 'कोटेश्वर' },
      lat: 27.68,
      lng: 85.35,
    },
    placeAncestors: [],
    photos: [],
    seller: ram,
    contact: { call: true, whatsapp: true, viber: false, hours: { from: 8, to: 20 } },
    updatedAt: '2026-11-20T00:00:00Z',
    ...changes,
  };
}

/** A page of a list. */
export function pageOf(items: AdCard[], changes: Partial<AdPage> = {}): AdPage {
  return {
    ...{ items, nextCursor: null, previousCursor: null, position: 0 },
    ...{ matches: items.length, matchesCapped: false },
    ...changes,
  };
}

/** The category tree, as far as the tests go. */
export const tree = {
  items: [
    {
      ...mobiles,
      icon: 'smartphone',
      children: [
        { ...phones, icon: 'smartphone' },
        { id: 'mobiles/tablets', name: { en: 'Tablets', ne: 'ट्याब्लेट' }, icon: 'tablet' },
      ],
    },
  ],
};
