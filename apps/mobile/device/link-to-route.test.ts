import { linkToRoute } from './link-to-route.ts';

jest.mock('~/data/config.ts', () => ({ webUrl: 'https://staging.example:8443' }));

const id = '3f0e8a52-7a53-4b7e-9c55-0c3f4d2c9a10';

it.each([
  ['https://thulubazaar.com/en', '/'],
  ['https://thulubazaar.com', '/'],
  ['https://thulubazaar.com/ne/', '/'],
  ['https://www.thulubazaar.com/en/listing/kotha-bhadama-12', '/listing/12'],
  ['https://thulubazaar.com/ne/listing/%E0%A4%95%E0%A5%8B%E0%A4%A0%E0%A4%BE-12', '/listing/12'],
  ['https://thulubazaar.com/en/listing/kotha-12।', '/listing/12'],
  ['https://thulubazaar.com/en/listing/kotha-12).', '/listing/12'],
  ['https://thulubazaar.com/en/listing/kotha-12?fbclid=x', '/listing/12'],
  ['https://thulubazaar.com/EN/LISTING/KOTHA-12', '/listing/12'],
  ['https://thulubazaar.com/en/c/property/rooms', '/c/property/rooms'],
  ['https://thulubazaar.com/en/in/bagmati/kathmandu', '/in/bagmati/kathmandu'],
  [
    'https://thulubazaar.com/ne/search?q=%E0%A4%95%E0%A5%8B%E0%A4%A0%E0%A4%BE&sort=newest',
    '/search?q=%E0%A4%95%E0%A5%8B%E0%A4%A0%E0%A4%BE&sort=newest',
  ],
  ['https://thulubazaar.com/en/seller/ramesh-1', '/seller/ramesh-1'],
  ['https://thulubazaar.com/en/shop/himal-mobile', '/shop/himal-mobile'],
  [`https://thulubazaar.com/en/messages/${id}`, `/messages/${id}`],
  ['https://thulubazaar.com/en/messages/new?listing=12', '/messages/new?listing=12'],
  ['https://thulubazaar.com/en/notifications/settings', '/notifications/settings'],
  ['https://thulubazaar.com/en/register', '/sign-in'],
  [`https://thulubazaar.com/en/saved-searches/${id}`, '/saved-searches'],
  ['https://thulubazaar.com/en/seller/ramesh-1/reviews', '/seller/ramesh-1'],
  [
    'https://thulubazaar.com/en/c/property/rooms/in/bagmati/kathmandu',
    '/search?category=property/rooms&place=bagmati/kathmandu',
  ],
  // A build for another site.
  ['https://staging.example:8443/ne/listing/12', '/listing/12'],
  ['thulubazaar://listing/12', '/listing/12'],
  ['thulubazaar:///ne/favourites', '/favourites'],
  ['thulubazaar://', '/'],
  // As notifications have them: paths of the web without the language.
  ['/listing/a-title-12', '/listing/12'],
  [`/messages/${id}`, `/messages/${id}`],
  ['/my', '/my'],
])('%s leads to %s', (address, route) => {
  expect(linkToRoute(address)).toBe(route);
});

it.each([
  'https://example.com/en/listing/12',
  'https://staging.example/en/listing/12',
  'https:///en/listing/12',
  'https://thulubazaar.com.example.com/en/listing/12',
  'https://thulubazaar.com@example.com/en/listing/12',
  '//example.com/listing/12',
  'https://thulubazaar.com/en/admin',
  'https://thulubazaar.com/en/my/verification',
  'https://thulubazaar.com/en/listing/no-number-at-all',
  'https://thulubazaar.com/en/c/../../admin',
  'javascript:alert(1)',
  'intent://listing/12',
  '',
])('%s is not for the app', (address) => {
  expect(linkToRoute(address)).toBeNull();
});
