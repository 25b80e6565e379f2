import type { Ad, AdCard, Category, Photo, SellerCard } from '@/data/api.ts';

/** A picture that is part of its address, so that it looks the same everywhere and is asked of nobody. */
function picture(sky: string, ground: string, thing: string): string {
  const svg =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 480'>" +
    `<rect width='640' height='480' fill='${sky}'/><rect y='300' width='640' height='180' fill='${ground}'/>` +
    `<rect x='170' y='150' width='300' height='220' rx='24' fill='${thing}'/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}#`;
}

function photo(no: number, base: string, thumbhash: string): Photo {
  return {
    id: `00000000-0000-4000-8000-00000000000${no}`,
    base,
    widths: [320, 640, 1280],
    width: 640,
    height: 480,
    thumbhash,
  };
}

/** No listing's, so that nobody's changes change how the page looks. */
export const photos: Photo[] = [
  photo(1, picture('#c7d9e6', '#8a9a6b', '#a33b3b'), 'aRgOJYjHeGh/iIeJdHh4iEiAhmAH'),
  photo(2, picture('#e9dcc6', '#9c7b57', '#2f5d62'), 'pwgOHYbHeGh/eIeJdHh4iOd0f174'),
  photo(3, picture('#d8d3de', '#6f6a78', '#d8a23a'), 'qhgOLYSXeHh/iIeGdnh4iAh2gGAH'),
];

const plain: AdCard = {
  id: 1,
  title: 'Honda Dio 2021, single owner',
  path: '/style',
  price: 18_500_000,
  currency: 'NPR',
  priceUnit: 'total',
  negotiable: true,
  condition: null,
  attributes: {},
  categoryId: 'vehicles/motorbikes',
  place: { id: 'kathmandu/kathmandu', label: { en: 'Kathmandu', ne: 'काठमाडौँ' } },
  photo: null,
  photoCount: 0,
  publishedAt: '2026-01-01T06:00:00Z',
};

/** Cards without photos, and with all that is said on one. */
export function fixedCards(now: number): { plain: AdCard[]; marked: AdCard[] } {
  const [first = null, second = null, third = null] = photos;
  return {
    plain: [
      plain,
      {
        ...plain,
        id: 2,
        title: 'कोटेश्वरमा उज्यालो कोठा भाडामा, पानी र पार्किङ छ',
        categoryId: 'property/rooms',
        price: 1_200_000,
        priceUnit: 'month',
        reserved: true,
      },
      { ...plain, id: 3, title: 'Books for class ten', categoryId: 'education/books', price: 0 },
      { ...plain, id: 4, title: 'Two goats', categoryId: 'livestock/goats', price: null },
    ],
    marked: [
      {
        ...plain,
        id: 5,
        photo: first,
        photoCount: 3,
        sellerKind: 'shop',
        attributes: { year: 2021, driven: 18_000 },
        priceDrop: { was: 21_000_000, since: new Date(now - 2 * 86_400_000).toISOString() },
      },
      {
        ...plain,
        id: 6,
        title: 'सोफा सेट, बिरलै प्रयोग भएको',
        categoryId: 'furniture/sofas',
        photo: second,
        photoCount: 1,
        reserved: true,
        sellerKind: 'private',
      },
      {
        ...plain,
        id: 7,
        title: 'Dell Latitude, 16 GB, with bill and eight months of warranty left from the shop',
        categoryId: 'electronics/laptops',
        photo: third,
        photoCount: 8,
        sellerKind: 'dealer',
        confirmedAt: '2026-01-05T06:00:00Z',
      },
      { ...plain, id: 8, photo: first, photoCount: 1, sellerKind: 'private' },
    ],
  };
}

export const sellers: SellerCard[] = [
  {
    handle: 'style-private',
    name: 'सीता तामाङ',
    kind: 'private',
    verified: false,
    phoneVerified: true,
    sold: 12,
    answersWithin: 'hour',
    joinedAt: '2024-04-14T06:00:00Z',
    path: '/style',
  },
  {
    handle: 'style-shop',
    name: 'Bagmati Electronics',
    kind: 'shop',
    verified: true,
    dealer: true,
    joinedAt: '2023-01-10T06:00:00Z',
    path: '/style',
  },
];

const place: Ad['place'] = {
  id: 'kathmandu/kathmandu',
  level: 'local',
  type: 'metropolitan',
  name: { en: 'Kathmandu', ne: 'काठमाडौँ' },
  label: { en: 'Kathmandu', ne: 'काठमाडौँ' },
  lat: 27.7,
  lng: 85.3,
};

export function fixedListing(seller: SellerCard): Ad {
  const { photo: _, photoCount, sellerKind, ...card } = plain;
  return {
    ...card,
    id: 9_000_000,
    state: 'live',
    version: 1,
    description: '',
    category: {
      id: 'vehicles/motorbikes',
      name: { en: 'Motorbikes', ne: 'मोटरसाइकल' },
      parent: { id: 'vehicles', name: { en: 'Vehicles', ne: 'सवारी साधन' } },
    },
    place,
    placeAncestors: [],
    photos,
    seller,
    contact: { call: true, whatsapp: true, viber: false, hours: { from: 7, to: 19 } },
    updatedAt: plain.publishedAt,
  };
}

export const categories: Category[] = [
  { id: 'property', icon: 'house', name: { en: 'Property', ne: 'घरजग्गा' }, children: [] },
  { id: 'vehicles', icon: 'car', name: { en: 'Vehicles', ne: 'सवारी साधन' }, children: [] },
  { id: 'mobiles', icon: 'smartphone', name: { en: 'Mobiles', ne: 'मोबाइल' }, children: [] },
  { id: 'jobs', icon: 'briefcase', name: { en: 'Jobs', ne: 'जागिर' }, children: [] },
];

export const counts = [
  { id: 'property', listings: 1240 },
  { id: 'vehicles', listings: 870 },
  { id: 'mobiles', listings: 64 },
];
