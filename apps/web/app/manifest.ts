import type { MetadataRoute } from 'next';

// One for everybody: it cannot know the language, so what it says is short and in both.
const shortcut = (name: string, short_name: string, url: string) => ({
  name,
  short_name,
  url,
  icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }],
});

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'ThuluBazaar · ठूलो बजार',
    short_name: 'ThuluBazaar',
    description: 'Nepal’s big bazaar: buy and sell anything. · नेपालको ठूलो बजार: जे पनि किन्नुहोस्, बेच्नुहोस्।',
    lang: 'en',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#faf5ec',
    theme_color: '#8c0d33',
    categories: ['shopping', 'lifestyle'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...(['any', 'maskable'] as const).flatMap((purpose) =>
        [192, 512].map((size) => ({
          src: `/icon-${size}.png`,
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
      ),
    ],
    screenshots: [
      ...['front', 'search', 'listing'].map((name) => ({
        src: `/shot-${name}.webp`,
        sizes: '360x740',
        type: 'image/webp',
        form_factor: 'narrow' as const,
      })),
      { src: '/shot-wide.webp', sizes: '1280x800', type: 'image/webp', form_factor: 'wide' },
    ],
    shortcuts: [
      shortcut('Sell · बेच्नुहोस्', 'Sell · बेच्ने', '/post'),
      shortcut('Search · खोज्नुहोस्', 'Search · खोज', '/search'),
      shortcut('Messages · सन्देश', 'सन्देश', '/messages'),
      shortcut('My listings · मेरा सूचना', 'मेरा सूचना', '/my'),
    ],
    // The worker takes it (worker/share.ts): photos go into the form that sells them, and nowhere else.
    share_target: {
      action: '/post',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: 'title',
        text: 'text',
        url: 'url',
        files: [{ name: 'photos', accept: ['image/*'] }],
      },
    },
  };
}
